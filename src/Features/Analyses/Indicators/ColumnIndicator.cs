using Samplan.Analyses.Contracts;
using Samplan.Engine.Nodes.Rulesets;

namespace Samplan.Analyses.Indicators;

/// <summary>A numeric column of the places file, one year per imported year of the file.</summary>
internal sealed class ColumnIndicator(string column, Period? period) : IIndicatorMethod
{
    public IReadOnlyList<DatasetNeed> Datasets => [new("places", IsEssential: true)];

    public IEnumerable<IndicatorYear> Compute(IReadOnlyList<Place> places, StepInputs inputs, CancellationToken cancellation)
    {
        var versions = inputs.ListDatasets("places");
        for (var index = 0; index < versions.Count; index++)
        {
            var input = versions[index];
            if (!input.Content.Has(column))
                continue;
            var values = input.Content.Numbers(column);
            yield return new IndicatorYear(
                period?.To ?? input.Version.Year,
                index == 0 ? [.. places.Select(place => values[place.Row])] : ByName(places, input, values),
                null,
                [input.Name]
            );
        }
    }

    // The places are those of the newest file; an older file's rows are found by code, else by name and municipality.
    private static double?[] ByName(IReadOnlyList<Place> places, DatasetInput input, double?[] values)
    {
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        var (codes, names) = (input.Content.Texts("code"), input.Content.Texts("name"));
        var shared = names.GroupBy(name => name).Where(group => group.Count() > 1).Select(group => group.Key ?? "").ToHashSet();
        for (var row = 0; row < names.Length; row++)
        {
            if (codes[row] is { } code)
                rows.TryAdd("code:" + code, row);
            if (names[row] is { } name && !shared.Contains(name))
                rows.TryAdd("name:" + name, row);
        }
        return
        [
            .. places.Select(place =>
                place.Code is { } code && rows.TryGetValue("code:" + code, out var row) || rows.TryGetValue("name:" + place.Name, out row) ? values[row] : null
            ),
        ];
    }
}
