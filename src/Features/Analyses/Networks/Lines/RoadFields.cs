namespace Samplan.Analyses.Networks.Lines;

/// <summary>What may be said of a road in a layer of lines: the fields of <c>--map field=column</c> and the columns of the role <c>roads</c>.</summary>
internal static class RoadFields
{
    public const string Kind = "kind";
    public const string Speed = "speed";

    /// <summary>The limit against the order of the line's points, where it is another.</summary>
    public const string SpeedAgainst = "speed_against";
    public const string Direction = "direction";

    /// <summary>The direction that cars may not drive in, as NVDB says it.</summary>
    public const string Forbidden = "forbidden";
    public const string Ferry = "ferry";
    public const string Minutes = "minutes";
    public const string Surface = "surface";

    public static IReadOnlyList<string> All { get; } = [Kind, Speed, SpeedAgainst, Direction, Forbidden, Ferry, Minutes, Surface];
}
