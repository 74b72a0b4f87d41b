using Samplan.Engine.Flows;

namespace Samplan.Engine.Tests.Flows;

/// <summary>
/// A flow table drawn as lines "A → B 120". Names in capitals first are places in order of the alphabet; a name that begins
/// with an asterisk lies outside the region. "A → A 50" stays in the place.
/// </summary>
internal sealed class DrawnFlows
{
    private readonly List<string> _names;

    private DrawnFlows(List<string> names, FlowTable table) => (_names, Table) = (names, table);

    public FlowTable Table { get; }

    public int this[string name] => _names.IndexOf(name);

    public string this[int node] => _names[node];

    public static DrawnFlows Of(string drawing)
    {
        var rows = drawing
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(words => (From: words[0], To: words[2], Persons: double.Parse(words[3], null)))
            .ToArray();
        var names = rows.SelectMany(r => new[] { r.From, r.To }).Distinct().OrderBy(n => n.StartsWith('*')).ThenBy(n => n, StringComparer.Ordinal).ToList();
        var outside = names.Count(n => n.StartsWith('*'));
        var table = new FlowTable(
            new FlowNodes(names.Count - outside, outside),
            [.. rows.Select(r => names.IndexOf(r.From))],
            [.. rows.Select(r => names.IndexOf(r.To))],
            [.. rows.Select(r => r.Persons)]
        );
        return new DrawnFlows(names, table);
    }
}
