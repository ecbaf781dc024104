namespace Newsreel.Narrating.Normalizing;

/// <summary>Signs of units after numbers. Case counts: MW and mW are not the same.</summary>
internal static class Units
{
    private static readonly Dictionary<string, (string One, string Many)> All = new(StringComparer.Ordinal)
    {
        ["km"] = ("kilometre", "kilometres"), ["m"] = ("metre", "metres"), ["cm"] = ("centimetre", "centimetres"), ["mm"] = ("millimetre", "millimetres"),
        ["µm"] = ("micrometre", "micrometres"), ["nm"] = ("nanometre", "nanometres"), ["mi"] = ("mile", "miles"), ["nmi"] = ("nautical mile", "nautical miles"),
        ["ft"] = ("foot", "feet"), ["yd"] = ("yard", "yards"), ["in"] = ("inch", "inches"), ["′"] = ("foot", "feet"), ["″"] = ("inch", "inches"),
        ["km²"] = ("square kilometre", "square kilometres"), ["km2"] = ("square kilometre", "square kilometres"),
        ["m²"] = ("square metre", "square metres"), ["m2"] = ("square metre", "square metres"), ["cm²"] = ("square centimetre", "square centimetres"),
        ["m³"] = ("cubic metre", "cubic metres"), ["m3"] = ("cubic metre", "cubic metres"), ["km³"] = ("cubic kilometre", "cubic kilometres"),
        ["cm³"] = ("cubic centimetre", "cubic centimetres"), ["ft²"] = ("square foot", "square feet"), ["ft³"] = ("cubic foot", "cubic feet"),
        ["ha"] = ("hectare", "hectares"), ["l"] = ("litre", "litres"), ["L"] = ("litre", "litres"), ["ml"] = ("millilitre", "millilitres"),
        ["mL"] = ("millilitre", "millilitres"), ["gal"] = ("gallon", "gallons"), ["bbl"] = ("barrel", "barrels"),
        ["g"] = ("gram", "grams"), ["kg"] = ("kilogram", "kilograms"), ["mg"] = ("milligram", "milligrams"), ["µg"] = ("microgram", "micrograms"),
        ["t"] = ("tonne", "tonnes"), ["kt"] = ("kiloton", "kilotons"), ["Mt"] = ("megaton", "megatons"), ["lb"] = ("pound", "pounds"), ["lbs"] = ("pound", "pounds"),
        ["oz"] = ("ounce", "ounces"), ["mph"] = ("mile per hour", "miles per hour"), ["kph"] = ("kilometre per hour", "kilometres per hour"),
        ["kmh"] = ("kilometre per hour", "kilometres per hour"), ["kn"] = ("knot", "knots"), ["kts"] = ("knot", "knots"),
        ["fps"] = ("frame per second", "frames per second"), ["rpm"] = ("revolution per minute", "revolutions per minute"),
        ["W"] = ("watt", "watts"), ["kW"] = ("kilowatt", "kilowatts"), ["MW"] = ("megawatt", "megawatts"), ["GW"] = ("gigawatt", "gigawatts"), ["TW"] = ("terawatt", "terawatts"),
        ["Wh"] = ("watt hour", "watt hours"), ["kWh"] = ("kilowatt hour", "kilowatt hours"), ["MWh"] = ("megawatt hour", "megawatt hours"),
        ["GWh"] = ("gigawatt hour", "gigawatt hours"), ["TWh"] = ("terawatt hour", "terawatt hours"), ["V"] = ("volt", "volts"), ["kV"] = ("kilovolt", "kilovolts"),
        ["Hz"] = ("hertz", "hertz"), ["kHz"] = ("kilohertz", "kilohertz"), ["MHz"] = ("megahertz", "megahertz"), ["GHz"] = ("gigahertz", "gigahertz"),
        ["KB"] = ("kilobyte", "kilobytes"), ["kB"] = ("kilobyte", "kilobytes"), ["MB"] = ("megabyte", "megabytes"), ["GB"] = ("gigabyte", "gigabytes"),
        ["TB"] = ("terabyte", "terabytes"), ["PB"] = ("petabyte", "petabytes"), ["Mbps"] = ("megabit per second", "megabits per second"),
        ["Gbps"] = ("gigabit per second", "gigabits per second"), ["kbps"] = ("kilobit per second", "kilobits per second"),
        ["dB"] = ("decibel", "decibels"), ["J"] = ("joule", "joules"), ["kJ"] = ("kilojoule", "kilojoules"), ["kcal"] = ("kilocalorie", "kilocalories"),
        ["kN"] = ("kilonewton", "kilonewtons"), ["MN"] = ("meganewton", "meganewtons"), ["Pa"] = ("pascal", "pascals"), ["hPa"] = ("hectopascal", "hectopascals"),
        ["kPa"] = ("kilopascal", "kilopascals"), ["psi"] = ("pound per square inch", "pounds per square inch"), ["mSv"] = ("millisievert", "millisieverts"),
        ["s"] = ("second", "seconds"), ["sec"] = ("second", "seconds"), ["ms"] = ("millisecond", "milliseconds"), ["min"] = ("minute", "minutes"),
        ["mins"] = ("minute", "minutes"), ["h"] = ("hour", "hours"), ["hr"] = ("hour", "hours"), ["hrs"] = ("hour", "hours"), ["yr"] = ("year", "years"), ["yrs"] = ("year", "years"),
        ["px"] = ("pixel", "pixels"), ["MP"] = ("megapixel", "megapixels"), ["°"] = ("degree", "degrees"), ["°C"] = ("degree Celsius", "degrees Celsius"),
        ["°F"] = ("degree Fahrenheit", "degrees Fahrenheit"), ["C"] = ("degree Celsius", "degrees Celsius"), ["F"] = ("degree Fahrenheit", "degrees Fahrenheit"),
        ["℃"] = ("degree Celsius", "degrees Celsius"), ["℉"] = ("degree Fahrenheit", "degrees Fahrenheit"),
        ["°N"] = ("degree north", "degrees north"), ["°S"] = ("degree south", "degrees south"), ["°E"] = ("degree east", "degrees east"), ["°W"] = ("degree west", "degrees west"),
        ["%"] = ("percent", "percent"), ["‰"] = ("per thousand", "per thousand"), ["x"] = ("times", "times"), ["×"] = ("times", "times"), ["k"] = ("thousand", "thousand"),
        ["K"] = ("thousand", "thousand"), ["M"] = ("million", "million"), ["mn"] = ("million", "million"), ["bn"] = ("billion", "billion"), ["tn"] = ("trillion", "trillion"),
    };

    // Alone after a space these are more often something else: a word, a grade, a name.
    private static readonly HashSet<string> OnlyGlued = new(StringComparer.Ordinal) { "x", "k", "K", "M", "s", "in", "MP", "C", "F", "h", "l", "L", "g", "J" };

    private static readonly Dictionary<string, string> Powers = new(StringComparer.Ordinal) { ["sq"] = "square", ["cu"] = "cubic" };

    /// <summary>The unit a sign stands for; null when it stands for none. Quotients such as km/h and m/s are made of their parts.</summary>
    public static (string One, string Many)? Find(string sign)
    {
        if (All.TryGetValue(sign, out var unit)) return unit;
        var stroke = sign.IndexOf('/', StringComparison.Ordinal);
        if (stroke <= 0 || !All.TryGetValue(sign[..stroke], out var over) || !All.TryGetValue(sign[(stroke + 1)..], out var under)) return null;
        return ($"{over.One} per {under.One}", $"{over.Many} per {under.One}");
    }

    /// <summary>Whether a sign is a unit when a space stands between it and the number.</summary>
    public static bool CanStandApart(string sign) => !OnlyGlued.Contains(sign);

    /// <summary>The power that <c>sq</c> and <c>cu</c> stand for; null for other words.</summary>
    public static string? Power(string sign) => Powers.GetValueOrDefault(sign);
}
