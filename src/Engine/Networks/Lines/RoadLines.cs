using System.Globalization;

namespace Samplan.Engine.Networks.Lines;

/// <summary>
/// Makes ways of lines. Lines meet where an end of one lies within the tolerance of an end or a bend of another: the points become one node, which lies where the westernmost of them does
/// (the southernmost of those). Lines that only cross do not meet: that is a bridge. Who may use a line and how fast follows the rules for OpenStreetMap's ways, so that the same roads give the
/// same network whichever they came from. The order of lines decides nothing but the numbering.
/// </summary>
public static class RoadLines
{
    /// <param name="lines">Roads with two points or more.</param>
    /// <param name="toleranceMetres">How far apart points of one node may lie; 0 joins only equal points.</param>
    public static RoadDraft ToDraft(IReadOnlyList<RoadLine> lines, RoutingProfile profile, double toleranceMetres, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(toleranceMetres);
        var snapping = new EndSnapping(lines, toleranceMetres);
        var nodes = snapping.Join(cancellation);
        var (draft, reader) = (new RoadDraft(), new StreetReader(profile));
        var first = 0;
        foreach (var line in lines)
        {
            var ids = new long[line.LongitudesE7.Length];
            for (var i = 0; i < ids.Length; i++)
                ids[i] = nodes[first + i];
            first += ids.Length;
            if (reader.ReadWay(line.Id, ids, TagsOf(line)) is { } way)
                draft.Add(way);
        }
        draft.CloseWays();
        draft.Place([.. Enumerable.Range(0, snapping.Longitudes.Length).Select(static id => (long)id)], snapping.Longitudes, snapping.Latitudes);
        return draft;
    }

    private static List<KeyValuePair<string, string>> TagsOf(RoadLine line)
    {
        List<KeyValuePair<string, string>> tags = [line.Class == RoadClass.Ferry ? new("route", "ferry") : new("highway", WayTags.NameOf(line.Class))];
        if (line.LimitKilometresAnHour is { } limit)
            tags.Add(new("maxspeed", limit.ToString(CultureInfo.InvariantCulture)));
        if (line.LimitAgainstKilometresAnHour is { } against)
            tags.Add(new("maxspeed:backward", against.ToString(CultureInfo.InvariantCulture)));
        if (line.CrossingSeconds is { } crossing)
            tags.Add(new("duration", $"PT{crossing.ToString(CultureInfo.InvariantCulture)}S"));
        if (line.IsUnpaved)
            tags.Add(new("surface", "unpaved"));
        tags.Add(
            line.Direction switch
            {
                DrivingDirection.Forward => new("oneway", "yes"),
                DrivingDirection.Backward => new("oneway", "-1"),
                DrivingDirection.None => new("motor_vehicle", "no"),
                DrivingDirection.Both => new("oneway", "no"),
            }
        );
        return tags;
    }
}
