namespace Newsreel.Testing.FakeArchive.Media;

/// <summary>Writes the index (<c>moov</c>) of a file in which a base clip is repeated.</summary>
/// <param name="duration">Length of the whole.</param>
/// <param name="repeats">How often the base clip comes.</param>
/// <param name="stride">Bytes from one repetition to the next.</param>
/// <param name="start">Where the first one begins.</param>
internal sealed class IndexWriter(TimeSpan duration, int repeats, long stride, long start)
{
    private static readonly string[] Rooms = ["mdia", "minf", "stbl"];

    // Edit lists and groups of samples speak of the base clip alone.
    private static readonly string[] Left = ["edts", "udta", "sgpd", "sbgp", "ctts", "meta"];

    /// <summary>The index, with its header.</summary>
    /// <param name="movie">That of the base clip.</param>
    /// <param name="tracks">Its tracks, in their order.</param>
    /// <param name="places">Where their samples lie.</param>
    public byte[] Write(Box movie, IReadOnlyList<BaseTrack> tracks, IReadOnlyList<IReadOnlyList<PlacedChunk>> places) => new BoxWriter().Box("moov", writer =>
    {
        var at = 0;
        foreach (var box in movie.Children())
        {
            if (box.Name is "mvhd") Patched(writer, box, 16, (uint)(duration.TotalSeconds * box.Number(12)));
            else if (box.Name is "trak")
            {
                Track(writer, box, movie.Child("mvhd").Number(12), new(tracks[at], places[at], Samples(tracks[at])));
                at++;
            }
        }
    }).ToArray();

    private int Samples(BaseTrack track) => (int)Math.Round(duration.TotalSeconds * track.TimeScale / track.Delta);

    private void Track(BoxWriter writer, Box track, uint scale, Told told) => writer.Box("trak", inside =>
    {
        foreach (var box in track.Children())
        {
            if (box.Name is "tkhd") Patched(inside, box, 20, (uint)(duration.TotalSeconds * scale));
            else Part(inside, box, told);
        }
    });

    private void Part(BoxWriter writer, Box box, Told told)
    {
        if (Left.Contains(box.Name)) return;
        if (box.Name is "mdhd") Patched(writer, box, 16, (uint)told.Samples * told.Track.Delta);
        else if (Rooms.Contains(box.Name))
            writer.Box(box.Name, inside =>
            {
                foreach (var child in box.Children()) Part(inside, child, told);
            });
        else if (box.Name is "stts" or "stss" or "stsc" or "stsz" or "stco") Table(writer, box.Name, told);
        else writer.Box(box.Name, inside => inside.Raw(box.Bytes.Span));
    }

    private void Table(BoxWriter writer, string name, Told told)
    {
        var chunks = Chunks(told).ToList();
        var isLong = start + (repeats * stride) > uint.MaxValue;
        writer.Box(name is "stco" && isLong ? "co64" : name, table =>
        {
            table.Number(0);
            if (name is "stts") table.Number(1).Number((uint)told.Samples).Number(told.Track.Delta);
            else if (name is "stsz") List(table.Number(0), [.. chunks.SelectMany(chunk => chunk.Sizes).Select(size => (uint)size)]);
            else if (name is "stss") List(table, [.. Keys(told)]);
            else if (name is "stsc") Runs(table, chunks);
            else if (isLong)
            {
                table.Number((uint)chunks.Count);
                foreach (var chunk in chunks) table.Long(chunk.Place);
            }
            else List(table, [.. chunks.Select(chunk => (uint)chunk.Place)]);
        });
    }

    private IEnumerable<PlacedChunk> Chunks(Told told)
    {
        var period = Math.Min(told.Track.Count, (int)(VirtualMp4.Period.TotalSeconds * told.Track.TimeScale / told.Track.Delta));
        var total = 0;
        for (var repeat = 0; repeat < repeats; repeat++)
        {
            var left = Math.Min(period, told.Samples - total);
            foreach (var chunk in told.Places)
            {
                if (left <= 0) break;
                IReadOnlyList<int> sizes = chunk.Sizes.Count <= left ? chunk.Sizes : [.. chunk.Sizes.Take(left)];
                left -= sizes.Count;
                total += sizes.Count;
                yield return new(start + (repeat * stride) + chunk.Place, sizes);
            }
        }
    }

    private IEnumerable<uint> Keys(Told told) =>
        Enumerable.Range(0, repeats).SelectMany(repeat => told.Track.Keys.Select(key => (repeat * told.Track.Count) + key)).Where(key => key < told.Samples).Select(key => (uint)key + 1);

    private static void Runs(BoxWriter table, List<PlacedChunk> chunks)
    {
        var runs = new List<uint>();
        for (var at = 0; at < chunks.Count; at++)
            if (at == 0 || chunks[at].Sizes.Count != chunks[at - 1].Sizes.Count) runs.AddRange([(uint)at + 1, (uint)chunks[at].Sizes.Count, 1]);
        table.Number((uint)runs.Count / 3);
        foreach (var number in runs) table.Number(number);
    }

    private static void List(BoxWriter table, IReadOnlyList<uint> numbers)
    {
        table.Number((uint)numbers.Count);
        foreach (var number in numbers) table.Number(number);
    }

    private static void Patched(BoxWriter writer, Box box, int offset, uint number) =>
        writer.Box(box.Name, inside => inside.Raw(box.Bytes.Span[..offset]).Number(number).Raw(box.Bytes.Span[(offset + 4)..]));

    private sealed record Told(BaseTrack Track, IReadOnlyList<PlacedChunk> Places, int Samples);
}
