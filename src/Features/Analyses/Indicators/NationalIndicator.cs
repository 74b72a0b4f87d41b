using Samplan.Analyses.Contracts;
using Samplan.Analyses.Units;
using Samplan.Engine.Nodes.Rulesets;

namespace Samplan.Analyses.Indicators;

/// <summary>A figure for the whole country, the same for every unit, to compare with.</summary>
internal sealed class NationalIndicator(string key, Period? period) : IIndicatorMethod
{
    private const string Role = "national-reference";

    public IReadOnlyList<DatasetNeed> Datasets => [new(Role, IsEssential: true)];

    public IEnumerable<IndicatorYear> Compute(UnitLayer units, StepInputs inputs, CancellationToken cancellation)
    {
        var figures = new FigureYears(1);
        foreach (var input in inputs.ListDatasets(Role))
        {
            foreach (var (_, year, value) in FigureRows.List(input, key))
                figures.Add(year ?? period?.To, 0, value, input.Name);
        }
        return figures.List().Select(year => year with { Values = [.. Enumerable.Repeat(year.Values[0], units.Count)] });
    }

    public IEnumerable<string> ListMissing(UnitLayer units, StepInputs inputs)
    {
        var datasets = inputs.ListDatasets(Role);
        if (datasets.Count == 0)
            yield return Role;
        else if (!datasets.Any(input => FigureRows.Holds(input, key)))
            yield return $"{Role}:{key}";
    }
}
