namespace Samplan.Formats.Gtfs;

/// <summary>A line of routes.txt.</summary>
/// <param name="TypeCode">As the feed writes it: the standard's 0–12 or an extended code.</param>
public sealed record GtfsRoute(string Id, string ShortName, string LongName, int TypeCode)
{
    /// <summary>The operator's name, empty where the feed does not say.</summary>
    public string Agency { get; init; } = "";

    public GtfsRouteKind Kind => GtfsRouteKinds.Of(TypeCode);

    /// <summary>What passengers call the line: the long name where both are set as in the Swedish feeds, else the short one.</summary>
    public string Name => LongName.Length > 0 && ShortName.Length == 0 ? LongName : ShortName;
}
