using Samplan.Analyses.Contracts;
using Samplan.Engine.Nodes.Rulesets;
using Samplan.Engine.Routing;

namespace Samplan.Analyses.Networks.Access;

/// <summary>What a measure looks for: services of some kinds, or the people of a grid.</summary>
/// <param name="Amounts">How much is at each point: people, what a service offers, or 1.</param>
/// <param name="Kinds">By point, the number of its kind among those of the measure; 0 for people.</param>
/// <param name="Sources">Datasets with year.</param>
internal sealed record AccessTargets(IReadOnlyList<GeoPoint> Points, double[] Amounts, IReadOnlyList<int> Kinds, IReadOnlyList<string> Sources)
{
    public const string Services = "services";

    /// <summary>By point, the file and the row that it stands in; empty for people.</summary>
    public IReadOnlyList<(DatasetInput Input, int Row)> Rows { get; init; } = [];

    /// <summary>What it needs and nobody has imported.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    public static AccessTargets OfPeople(DatasetInput input)
    {
        var squares = PeopledSquares.Read(input);
        return new AccessTargets(squares.ListMiddles(), squares.Persons, new int[squares.Persons.Length], [input.Name]);
    }

    /// <summary>Of several years of a file the newest. A file of pharmacies says nothing of hospitals: a kind that no file has a single service of is missing, not absent.</summary>
    public static AccessTargets OfServices(IReadOnlyList<DatasetInput> inputs, AccessMeasure measure)
    {
        var (points, amounts, kinds, sources) = (new List<GeoPoint>(), new List<double>(), new List<int>(), new List<string>());
        var rows = new List<(DatasetInput, int)>();
        var (found, isOffered) = (new bool[measure.Kinds.Count], measure.Amount is null);
        foreach (var input in inputs.DistinctBy(static input => input.Dataset.Id))
        {
            var offered = measure.Amount is { } column && input.Content.Has(column) ? input.Content.Numbers(column) : null;
            var before = points.Count;
            foreach (var (row, kind) in ListRows(input, measure.Kinds))
            {
                found[kind] = true;
                // Nobody has said how much it offers: it cannot be shared out.
                if (measure.Amount is not null && offered?[row] is null || input.Content.Geometries[row] is not { IsEmpty: false } shape)
                    continue;
                var at = shape.Centroid.Coordinate;
                points.Add(PeopledSquares.PointAt(at.X, at.Y));
                amounts.Add(offered?[row] ?? 1);
                kinds.Add(kind);
                rows.Add((input, row));
                isOffered = true;
            }
            if (points.Count > before)
                sources.Add(input.Name);
        }
        return new AccessTargets(points, [.. amounts], kinds, sources) { Rows = rows, Missing = ListMissing(measure, found, isOffered) };
    }

    private static IEnumerable<(int Row, int Kind)> ListRows(DatasetInput input, IReadOnlyList<string> kinds)
    {
        var texts = input.Content.Texts("kind");
        for (var row = 0; row < texts.Length; row++)
        {
            for (var kind = 0; kind < kinds.Count; kind++)
            {
                if (string.Equals(kinds[kind], texts[row], StringComparison.OrdinalIgnoreCase))
                    yield return (row, kind);
            }
        }
    }

    // Which of several kinds is nearest does not hang on each of them; how many of them are near does.
    private static IReadOnlyList<string> ListMissing(AccessMeasure measure, bool[] found, bool isOffered)
    {
        var needsAll = measure.Form == AccessForm.Nearness;
        if (needsAll ? found.Contains(false) : !found.Contains(true))
            return [.. measure.Kinds.Where((_, kind) => !found[kind]).Select(static kind => $"{Services}:{kind}")];
        return isOffered ? [] : [$"{Services}:{measure.Amount}"];
    }
}
