using Samplan.Analyses.Contracts;
using Samplan.Analyses.Units;

namespace Samplan.Analyses.Indicators;

internal enum ServiceMeasure
{
    Count,
    NearestMetres,
}

/// <summary>
/// How many services of some kinds a unit has, or how far it is to the nearest. A kind that no imported file has a single service of is
/// missing, not absent: a file of pharmacies says nothing of hospitals.
/// </summary>
internal sealed class ServiceIndicator(IReadOnlyList<string> kinds, double? withinMetres, ServiceMeasure measure) : IIndicatorMethod
{
    private const string Role = "services";

    public IReadOnlyList<DatasetNeed> Datasets => [new(Role, WithGeometry: true, IsEssential: true)];

    public bool NeedsExtents => true;

    public IEnumerable<IndicatorYear> Compute(UnitLayer units, StepInputs inputs, CancellationToken cancellation)
    {
        foreach (var (year, datasets) in YearlyDatasets.ByYear(inputs.ListDatasets(Role).Where(input => RowsOfKinds(input).Any())))
        {
            var services = new PointLayer([.. datasets.SelectMany(input => RowsOfKinds(input).Select(row => input.Content.Geometries[row]))]);
            var values = new double?[units.Count];
            for (var unit = 0; unit < values.Length; unit++)
            {
                cancellation.ThrowIfCancellationRequested();
                values[unit] = measure switch
                {
                    ServiceMeasure.Count => services.FindWithin(units.Extents[unit], withinMetres)?.Count(),
                    ServiceMeasure.NearestMetres => services.FindDistanceMetres(units.Extents[unit]),
                };
            }
            yield return new IndicatorYear(year, values, null, [.. datasets.Select(input => input.Name).Order(StringComparer.Ordinal)]);
        }
    }

    public IEnumerable<string> ListMissing(UnitLayer units, StepInputs inputs)
    {
        if (inputs.ListDatasets(Role) is { Count: > 0 } all)
            return all.Any(input => RowsOfKinds(input).Any()) ? [] : kinds.Select(kind => $"{Role}:{kind}");
        return [Role];
    }

    private IEnumerable<int> RowsOfKinds(DatasetInput input)
    {
        var found = input.Content.Texts("kind");
        return Enumerable.Range(0, found.Length).Where(row => kinds.Contains(found[row], StringComparer.OrdinalIgnoreCase));
    }
}
