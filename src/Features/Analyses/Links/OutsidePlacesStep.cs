using NetTopologySuite.Geometries;
using Samplan.Analyses.Contracts;

namespace Samplan.Analyses.Links;

/// <summary>
/// Where the ends of flows outside the region lie: at the only feature of exactly that name among the imported layers, else the boundaries,
/// else the municipalities. Nothing is guessed: two features of one name tell nothing.
/// </summary>
internal sealed class OutsidePlacesStep(IReadOnlyList<string> dimensions) : Step<OutsidePlaces>
{
    private static readonly string[] s_roles = ["layer", "boundaries", "municipalities"];

    public override StepKey Key => AnalysisSteps.OutsidePlaces;

    public override int Version => 1;

    public override IReadOnlyList<DatasetNeed> Datasets => [.. s_roles.Select(role => new DatasetNeed(role, WithGeometry: true))];

    public override IReadOnlyList<StepKey> Steps => [.. dimensions.Select(AnalysisSteps.Flows)];

    protected override OutsidePlaces Compute(StepInputs inputs, CancellationToken cancellation)
    {
        var flows = dimensions.SelectMany(key => inputs.GetResult<FlowSet>(AnalysisSteps.Flows(key)).Years);
        var names = flows.SelectMany(year => year.Outside).Distinct().Order(StringComparer.Ordinal).ToArray();
        var positions = new Dictionary<string, (Point Point, string Source)>(StringComparer.Ordinal);
        foreach (var role in s_roles)
        {
            foreach (var (name, found) in FindOnly(inputs.ListDatasets(role), names.Except(positions.Keys).ToHashSet(StringComparer.Ordinal)))
                positions[name] = found;
        }
        return new OutsidePlaces([
            .. names.Select(name =>
                positions.TryGetValue(name, out var found)
                    ? new OutsidePlace(name, found.Point.X, found.Point.Y, found.Source)
                    : new OutsidePlace(name, null, null, null)
            ),
        ]);
    }

    private static IEnumerable<(string Name, (Point, string))> FindOnly(IReadOnlyList<DatasetInput> datasets, HashSet<string> names)
    {
        var newest = datasets.DistinctBy(input => input.Dataset.Id);
        var rows = newest.SelectMany(input => input.Content.Texts("name").Select((name, row) => (Name: name, Row: row, Input: input)));
        foreach (var features in rows.Where(row => row.Name is { } name && names.Contains(name)).GroupBy(row => row.Name!))
        {
            var shapes = features
                .Select(row => (Shape: row.Input.Content.Geometries[row.Row], row.Input.Name))
                .Where(one => one.Shape is Point or Polygon or MultiPolygon)
                .ToArray();
            if (shapes is [var only])
                yield return (features.Key, (only.Shape as Point ?? only.Shape!.InteriorPoint, only.Name));
        }
    }
}
