using Samplan.Cli.Networks;
using Samplan.Cli.Regions;
using Samplan.Engine.Flows.Corridors;
using Samplan.Geo;
using Samplan.Kernel;

namespace Samplan.Cli.Corridors;

/// <summary>Places, the flows between them and which of them are nodes.</summary>
internal sealed record CorridorInput(PointFile Places, IReadOnlyList<CorridorFlow> Flows, IReadOnlyList<int> Nodes)
{
    /// <param name="places">A table of id, lat, lon.</param>
    /// <param name="flows">A table of from, to, persons; rows of one pair are added.</param>
    /// <param name="nodes">Ids with commas between; empty for none, null for the places to which another is subordinate.</param>
    /// <param name="system">Of the places; null for degrees.</param>
    /// <exception cref="RefusedException">A file cannot be read, or names a place that is not there.</exception>
    public static CorridorInput Read(string places, string flows, string? nodes, CoordinateSystem? system)
    {
        var points = PointFile.Read(places, system);
        var numbers = points.Ids.Select((id, number) => (id, number)).ToDictionary(one => one.id, one => one.number, StringComparer.Ordinal);
        var between = ReadFlows(flows, numbers);
        return new CorridorInput(
            points,
            between,
            nodes is null
                ? CorridorNodes.Of(points.Ids.Count, between)
                :
                [
                    .. nodes
                        .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                        .Distinct(StringComparer.Ordinal)
                        .Select(id => NumberOf(id, numbers, places)),
                ]
        );
    }

    private static List<CorridorFlow> ReadFlows(string path, Dictionary<string, int> numbers)
    {
        var flows = new List<CorridorFlow>();
        using var table = new InputTable(path, "flows", new Dictionary<string, string>());
        var (from, to, persons) = (table.GetColumn("from"), table.GetColumn("to"), table.GetColumn("persons"));
        while (table.Read())
        {
            var (start, end) = (NumberOf(table.Code(from), numbers, path), NumberOf(table.Code(to), numbers, path));
            var carried = table.Amount(persons) ?? throw Refuse("networks.amount-missing", path, table.Line, $"{table.Code(from)}–{table.Code(to)}");
            flows.Add(new CorridorFlow(start, end, carried));
        }
        return [.. flows.OrderBy(static flow => flow.From).ThenBy(static flow => flow.To).ThenBy(static flow => flow.Persons)];
    }

    private static int NumberOf(string id, Dictionary<string, int> numbers, string path) =>
        numbers.TryGetValue(id, out var number) ? number : throw Refuse("networks.id-unknown", path, "", id);

    private static RefusedException Refuse(string code, string path, string line, string value) =>
        new(Refusal.Of(code, ("file", Path.GetFileName(path)), ("line", line), ("value", value)));
}
