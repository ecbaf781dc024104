namespace Newsreel.Testing;

/// <summary>The recipes of the made-up library.</summary>
internal static class MadeUpClips
{
    private const string H264 = "-c:v libx264 -preset ultrafast -crf 34 -pix_fmt yuv420p";

    /// <summary>All of them: 320×240 to 3840×2160, 10 to 120 frames a second, one second to five minutes.</summary>
    public static readonly IReadOnlyList<MadeUpClip> All =
    [
        new("convoy-of-trucks-on-a-country-road.mp4", Test("1920x1080", "25", 9), H264),
        new("ukraine/kyiv-street-morning-traffic.mp4", Test("1280x720", "30", 12), H264,
            new { title = "Morning traffic in a street of Kyiv", place = "Kyiv, Ukraine", date = "2022-03", author = "A. Witness", licence = "CC BY 4.0", keywords = "street, traffic, cars, city" }),
        new("ukraine/kyiv-independence-square-crowd.mp4", Life("1280x720", "25", 10), H264,
            new { title = "Crowd on Independence Square", place = "Kyiv, Ukraine", date = "2019-08-24", author = "City Archive", licence = "CC BY-SA 4.0", credit = "City Archive, CC BY-SA 4.0" }),
        new("ukraine/grain-ship-leaving-odesa-harbour.mov", Test("1920x1080", "30000/1001", 9), H264,
            new { title = "Grain ship leaves the harbour", place = "Odesa, Ukraine", date = "2022-08-01", author = "Harbour Office", licence = "public domain", keywords = new[] { "grain", "ship", "harbour", "Black Sea" } }),
        new("ukraine/wheat-field-harvest.mkv", Gradient("1280x720", "24", 9), "-c:v libx265 -preset ultrafast -crf 36 -x265-params log-level=error -pix_fmt yuv420p"),
        new("ukraine/refugees-at-a-railway-station.webm", Test("640x360", "25", 9), "-c:v libvpx-vp9 -deadline realtime -cpu-used 8 -b:v 300k",
            new { title = "Refugees wait at a railway station", place = "Przemyśl, Poland", date = "2022-03-05", author = "Relief Agency", licence = "CC BY 4.0" }),
        new("berlin/transport-plane-landing.mpg", Interlaced("720x576", 25, 9, "tff"), "-c:v mpeg2video -flags +ildct+ilme -top 1 -b:v 2M -aspect 4:3",
            new { title = "Transport plane lands at Tempelhof", place = "Berlin, Germany", date = "1948-07", author = "Signal Corps", licence = "public domain", description = "Airlift of coal and flour." }),
        new("berlin/unloading-coal-and-flour.mpg", Interlaced("720x480", 30, 9, "bff"), "-c:v mpeg2video -flags +ildct+ilme -top 0 -b:v 2M -aspect 4:3"),
        new("berlin/newspaper-front-page-1948.jpg", Picture("1600x1200"), "-frames:v 1 -q:v 4",
            new { title = "Newspaper front page about the airlift", place = "Berlin, Germany", date = "1948-06-26", licence = "public domain" }),
        new("sea/hospital-ship-comfort-at-sea.mp4", Test("960x540", "10", 9, ",scale=3840:2160:flags=neighbor"), H264,
            new { title = "Hospital ship Comfort at sea", place = "Caribbean Sea", date = "2010-01", author = "Navy", licence = "public domain", credit = "U.S. Navy" }),
        new("sea/helicopter-lands-on-deck.mp4", Test("1920x1080", "60", 9), H264,
            new { title = "Helicopter lands on deck", author = "Navy", licence = "public domain", credit = "U.S. Navy", date = "2010" }),
        new("sea/port-au-prince-harbour.jpg", Picture("2000x1500"), "-frames:v 1 -q:v 4",
            new { title = "Harbour of Port-au-Prince", place = "Port-au-Prince, Haiti", date = "2010-01-20", licence = "public domain", author = "Navy" }),
        new("sea/doctors-in-an-operating-room.png", Picture("1280x960"), "-frames:v 1",
            new { title = "Doctors in an operating room", description = "Surgeons treat patients on board.", licence = "public domain" }),
        new("sea/beach-after-the-tsunami.mp4", Life("1280x720", "25", 9), H264,
            new { title = "Beach after the tsunami", place = "Banda Aceh, Indonesia", date = "2005-01-02", author = "Navy", licence = "public domain" }),
        new("sea/relief-supplies-loaded-onto-a-helicopter.mp4", Test("1280x720", "25", 9), H264),
        new("sea/aircraft-carrier-underway.mp4", Test("1440x1080", "25", 9, ",setsar=4/3"), H264),
        new("sea/five-minutes-of-waves.mp4", Test("320x240", "10", 300), "-c:v libx264 -preset ultrafast -crf 45 -g 100 -pix_fmt yuv420p"),
        new("space/artemis-rocket-on-the-launch-pad.mp4", Test("1920x1080", "30", 9), H264,
            new { title = "Artemis I rocket on the launch pad", place = "Kennedy Space Center, Florida", date = "2022-11-14", author = "NASA", licence = "public domain", url = "https://images.nasa.gov/" }),
        new("space/rocket-launch-at-night.mp4", Test("1280x720", "120", 5), H264),
        new("space/moon-surface-from-orbit.mp4", Gradient("1280x720", "30", 9), "-c:v libx265 -preset ultrafast -crf 36 -x265-params log-level=error -pix_fmt yuv420p10le -tag:v hvc1",
            new { title = "Surface of the Moon from orbit", place = "Moon", date = "2022-11-21", author = "NASA", licence = "public domain" }),
        new("space/orion-capsule-splashdown.mp4", Mandelbrot("1280x720", "25", 9), H264,
            new { title = "Orion capsule splashes down", nature = "animation", author = "NASA", licence = "public domain", date = "2022" }),
        new("space/control-room-screens.mp4", Test("320x240", "10", 9), H264),
        new("space/satellite-view-of-clouds.mp4", Gradient("2560x1440", "15", 9), H264),
        new("space/turning-globe.gif", Test("320x240", "10", 9), ""),
        new("phone/market-in-the-morning.mp4", Test("720x1280", "30", 9), H264),
        new("phone/bridge-over-a-river.mp4", Test("1280x720", "30", 9), H264) { QuarterTurns = 1 },
        new("phone/firefighters-with-a-hose.mp4", Test("640x480", "30", 9), H264) { QuarterTurns = 2 },
        new("soldiers-training-exercise.mp4", Test("1280x720", "25", 9), H264,
            new { title = "Soldiers practise in a forest", nature = "training", place = "Bavaria, Germany", date = "2021-06", licence = "public domain", author = "Army" }),
        new("tanks-on-a-train.mp4", Test("1280x720", "25", 9), H264,
            new { title = "Tanks on a train", restrictions = "Not to be shown before the end of the operation", author = "Army" }),
        new("children-in-a-school-yard.mp4", Test("640x480", "25", 9), H264),
        new("negotiators-at-a-table.mp4", Test("854x480", "25", 9), H264,
            new { title = "Negotiators at a table", place = "Istanbul, Turkey", date = "2022-03-29", licence = "CC0", author = "Press Office" }),
        new("nuclear-plant-cooling-towers.mp4", Test("1280x720", "50", 9), H264,
            new { title = "Cooling towers of a nuclear power plant", licence = "CC BY 4.0", author = "B. Engineer" }),
        new("harbour-cranes-loading-grain.avi", Test("720x576", "25", 9), "-c:v mpeg4 -q:v 12"),
        new("power-lines-in-winter.ts", Test("1280x720", "25", 9), H264 + " -g 25 -f mpegts"),
        new("dam-and-reservoir.mp4", Test("720x720", "25", 9), H264),
        new("flag-in-the-wind.mp4", Test("1280x720", "25", 1), H264),
        new("parliament-building.webp", Picture("1280x720"), "-frames:v 1", new { title = "Parliament building", place = "Kyiv, Ukraine", date = "2018", licence = "CC BY 2.0", author = "C. Tourist" }),
        new("snowy-forest-road.tiff", Picture("1024x768"), "-frames:v 1"),
        new("map-of-europe-on-a-wall.bmp", Picture("800x600"), "-frames:v 1"),
        new("bakery-workers-and-bread.mp4", Mandelbrot("640x480", "25", 9), H264),
    ];

    private static string Test(string size, string rate, int seconds, string more = "") => $"testsrc2=s={size}:r={rate}:d={seconds}{more}";

    private static string Interlaced(string size, int rate, int seconds, string first) =>
        $"testsrc2=s={size}:r={rate * 2}:d={seconds},interlace=scan={first}:lowpass=off";

    private static string Gradient(string size, string rate, int seconds) => $"gradients=s=320x180:r={rate}:d={seconds}:seed=7:speed=0.05,scale={size.Replace('x', ':')}";

    private static string Life(string size, string rate, int seconds) =>
        $"life=s=160x90:r={rate}:seed=7:ratio=0.4:mold=20:life_color=white:death_color=gray,trim=duration={seconds},scale={size.Replace('x', ':')}:flags=neighbor,format=yuv420p";

    private static string Mandelbrot(string size, string rate, int seconds) => $"mandelbrot=s=160x90:r={rate},trim=duration={seconds},scale={size.Replace('x', ':')},format=yuv420p";

    private static string Picture(string size) => $"testsrc2=s={size}:r=1:d=1";
}
