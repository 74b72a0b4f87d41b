using System.Buffers;
using System.Globalization;

namespace Samplan.Engine.Networks;

/// <summary>Speed limits, surfaces and crossing times as they are tagged.</summary>
internal readonly struct SpeedTags(WayTags tags)
{
    private const double KilometresAMile = 1.609344;
    private const int MostCrossingSeconds = 7 * 24 * 3600;
    private static readonly SearchValues<char> s_digits = SearchValues.Create("0123456789.");
    private static readonly string[] s_typeKeys = ["maxspeed:type", "source:maxspeed", "zone:maxspeed", "zone:traffic", "maxspeed"];

    /// <summary>A direction's own tag goes before the one for both (wiki.openstreetmap.org/wiki/Key:maxspeed).</summary>
    public SpeedLimits Limits()
    {
        var both = Parse(tags["maxspeed"]);
        var (forward, backward) = (Parse(tags["maxspeed:forward"]), Parse(tags["maxspeed:backward"]));
        return new SpeedLimits(forward > 0 ? forward : both, backward > 0 ? backward : both);
    }

    /// <summary>Built-up or not where a tag says it (SE:urban, SE:rural).</summary>
    public bool? IsUrban()
    {
        foreach (var key in s_typeKeys)
        {
            if (tags[key] is not { } value)
                continue;
            if (value.EndsWith(":urban", StringComparison.Ordinal))
                return true;
            if (value.EndsWith(":rural", StringComparison.Ordinal) || value.EndsWith(":motorway", StringComparison.Ordinal))
                return false;
        }
        return null;
    }

    /// <summary>A track that does not say is of gravel, or soft where its grade is one of the two lowest; the best grade is paved.</summary>
    public RoadSurface Surface(RoadClass roadClass) =>
        tags["surface"] switch
        {
            "sett" or "cobblestone" or "cobblestone:flattened" or "unhewn_cobblestone" => RoadSurface.Cobbled,
            "unpaved" or "gravel" or "fine_gravel" or "pebblestone" or "compacted" => RoadSurface.Gravel,
            "dirt" or "earth" or "ground" or "grass" or "mud" or "sand" or "woodchips" => RoadSurface.Soft,
            null when roadClass == RoadClass.Track => tags["tracktype"] switch
            {
                "grade1" => RoadSurface.Paved,
                "grade4" or "grade5" => RoadSurface.Soft,
                _ => RoadSurface.Gravel,
            },
            _ => RoadSurface.Paved,
        };

    public bool HasBikeLane() => IsLane(tags["cycleway"]) || IsLane(tags["cycleway:left"]) || IsLane(tags["cycleway:right"]) || IsLane(tags["cycleway:both"]);

    /// <summary>The tag <c>duration</c>: minutes, h:mm, h:mm:ss or PT1H30M. 0 when there is none that can be.</summary>
    public int CrossingSeconds()
    {
        if (tags["duration"] is not { Length: > 0 } text)
            return 0;
        var seconds = text[0] == 'P' ? Iso(text) : Clock(text);
        return seconds is > 0 and <= MostCrossingSeconds ? (int)seconds : 0;
    }

    private static bool IsLane(string? value) => value is "lane" or "track" or "opposite_lane" or "opposite_track" or "shared_lane";

    private static double Parse(string? value)
    {
        if (value is null)
            return 0;
        var text = value.AsSpan().Trim();
        var isMiles = text.EndsWith("mph", StringComparison.Ordinal);
        var unit = text.IndexOfAnyExcept(s_digits);
        var number = unit < 0 ? text : text[..unit];
        if (double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var speed) && speed is >= 1 and <= 300)
            return isMiles ? speed * KilometresAMile : speed;
        return value switch
        {
            "walk" or "SE:living_street" or "SE:gågata" => 7,
            "none" => 130,
            _ => 0,
        };
    }

    private static double Clock(string text)
    {
        var parts = text.Split(':');
        double seconds = 0;
        foreach (var part in parts)
        {
            if (!double.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return 0;
            seconds = seconds * 60 + number;
        }
        return parts.Length switch
        {
            1 or 2 => seconds * 60,
            3 => seconds,
            _ => 0,
        };
    }

    private static double Iso(string text)
    {
        try
        {
            return System.Xml.XmlConvert.ToTimeSpan(text).TotalSeconds;
        }
        catch (Exception problem) when (problem is FormatException or OverflowException)
        {
            return 0;
        }
    }
}
