using Samplan.Analyses.Contracts;
using Samplan.Analyses.Units;

namespace Samplan.Analyses.Indicators;

/// <summary>Square kilometres of the unit. A place given as a bare point has none unless its file states an area.</summary>
internal sealed class AreaIndicator : IIndicatorMethod
{
    private const double SquareMetresPerSquareKilometre = 1e6;

    public bool NeedsExtents => true;

    public IEnumerable<IndicatorYear> Compute(UnitLayer units, StepInputs inputs, CancellationToken cancellation)
    {
        if (units.Source is not { } source)
            yield break;
        var values = units.Units.Select((unit, index) => units.Extents[index].AreaSquareKilometres ?? unit.AreaSquareMetres / SquareMetresPerSquareKilometre);
        yield return new IndicatorYear(null, [.. values], null, [source]);
    }

    public IEnumerable<string> ListMissing(UnitLayer units, StepInputs inputs)
    {
        if (units.Source is null)
            yield return UnitLayer.RoleOf(units.Geography);
    }
}
