using Samplan.Analyses.Contracts;
using Samplan.Analyses.Units;
using Samplan.Engine.Nodes.Rulesets;

namespace Samplan.Analyses.Indicators;

/// <summary>People of one grid within the unit, or of one grid divided by those of another, one year per imported year.</summary>
internal sealed class GridIndicator(PopulationGrid grid, PopulationGrid? divisor = null) : IIndicatorMethod
{
    public IReadOnlyList<DatasetNeed> Datasets =>
        [new(RoleOf(grid), IsEssential: true), .. divisor is { } other ? [new DatasetNeed(RoleOf(other), IsEssential: true)] : Array.Empty<DatasetNeed>()];

    public bool NeedsExtents => true;

    public static string RoleOf(PopulationGrid grid) =>
        grid switch
        {
            PopulationGrid.Population => "population-grid",
            PopulationGrid.DayPopulation => "day-population-grid",
        };

    public IEnumerable<IndicatorYear> Compute(UnitLayer units, StepInputs inputs, CancellationToken cancellation)
    {
        var persons = Sum(grid, units, inputs, cancellation);
        return divisor is { } other
            ? YearlyParts.Combine([persons, Sum(other, units, inputs, cancellation)], units.Count, parts => parts[1] == 0 ? null : parts[0] / parts[1])
            : persons;
    }

    private static List<IndicatorYear> Sum(PopulationGrid grid, UnitLayer units, StepInputs inputs, CancellationToken cancellation)
    {
        var years = new List<IndicatorYear>();
        foreach (var input in inputs.ListDatasets(RoleOf(grid)))
        {
            var (persons, coverage) = PopulationCells.Read(input.Content).Sum(units.Extents, cancellation);
            years.Add(new IndicatorYear(input.Version.Year, persons, coverage, [input.Name]));
        }
        return years;
    }
}
