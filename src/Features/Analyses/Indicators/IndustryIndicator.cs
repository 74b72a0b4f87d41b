using Samplan.Analyses.Contracts;
using Samplan.Analyses.Units;
using Samplan.Engine.Statistics;

namespace Samplan.Analyses.Indicators;

/// <summary>
/// Industry breadth (branschbredd): different industries with at least one workplace in the unit, by the first characters of the code.
/// Where the file has names and no codes, different names are counted. Rows whose code is too short lower the coverage.
/// </summary>
internal sealed class IndustryIndicator(int? level, double? withinMetres) : IIndicatorMethod
{
    private const string Role = "workplaces";

    // A Swedish industry code (SNI) has five digits.
    private const int LongestCode = 5;

    public IReadOnlyList<DatasetNeed> Datasets => [new(Role, WithGeometry: true, IsEssential: true)];

    public bool NeedsExtents => true;

    public IEnumerable<IndicatorYear> Compute(UnitLayer units, StepInputs inputs, CancellationToken cancellation)
    {
        foreach (var (year, datasets) in YearlyDatasets.ByYear(inputs.ListDatasets(Role)))
        {
            var workplaces = datasets.SelectMany(Read).ToArray();
            var points = new PointLayer([.. datasets.SelectMany(input => input.Content.Geometries)]);
            var values = new double?[units.Count];
            var coverage = new double?[units.Count];
            for (var unit = 0; unit < values.Length; unit++)
            {
                cancellation.ThrowIfCancellationRequested();
                if (points.FindWithin(units.Extents[unit], withinMetres) is { } within)
                    (values[unit], coverage[unit]) = Count([.. within.Select(number => workplaces[number])]);
            }
            yield return new IndicatorYear(year, values, coverage, [.. datasets.Select(input => input.Name).Order(StringComparer.Ordinal)]);
        }
    }

    private (double? Industries, double? Coverage) Count(IReadOnlyList<Workplace> workplaces)
    {
        var breadth = IndustryBreadth.Of(workplaces, Math.Min(level ?? LongestCode, LongestCode));
        if (breadth.UnplacedCount == 0)
            return (breadth.IndustryCount, 1);
        var counted = workplaces.Count(workplace => workplace.Count is not <= 0);
        return breadth.IndustryCount == 0 ? (null, null) : (breadth.IndustryCount, 1 - (double)breadth.UnplacedCount / counted);
    }

    // Without a level every industry counts as the file writes it, code or name.
    private IEnumerable<Workplace> Read(DatasetInput input)
    {
        var (industries, counts) = (input.Content.Texts("industry"), input.Content.Numbers("count"));
        var hasCodes = level is not null && industries.Any(IsCode);
        return industries.Select(
            (industry, row) => hasCodes ? new Workplace(IsCode(industry) ? industry : null, null, counts[row]) : new Workplace(null, industry, counts[row])
        );
    }

    private static bool IsCode(string? industry) => industry?.TrimStart() is [>= '0' and <= '9', ..];
}
