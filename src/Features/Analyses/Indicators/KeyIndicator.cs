using System.Globalization;
using Samplan.Analyses.Contracts;
using Samplan.Analyses.Contracts.Keys;
using Samplan.Analyses.Keys;
using Samplan.Analyses.Units;
using Samplan.Engine.Nodes.Rulesets;

namespace Samplan.Analyses.Indicators;

/// <summary>
/// Whether an imported key puts the unit in one of some classes, or the class itself where it is a number; one year a vintage, of the indicator's period where it has
/// one. A place takes that of its municipality where the key is of municipalities. A unit that the key does not name has no value.
/// </summary>
internal sealed class KeyIndicator(IndicatorMethod.PublishedKey key, Period? period) : IIndicatorMethod
{
    private readonly HashSet<string> _classes = new(key.Classes, StringComparer.Ordinal);

    public IReadOnlyList<DatasetNeed> Datasets => [new(KeyStep.Role + key.Name, IsEssential: true)];

    public IReadOnlyList<StepKey> Steps => [AnalysisSteps.OfKey(key.Name), AnalysisSteps.Municipalities];

    public IEnumerable<IndicatorYear> Compute(UnitLayer units, StepInputs inputs, CancellationToken cancellation)
    {
        var vintages = inputs.FindResult<KeySet>(AnalysisSteps.OfKey(key.Name))?.Vintages ?? [];
        var municipalities = inputs.GetResult<PlaceSet>(AnalysisSteps.Municipalities).Places;
        foreach (var vintage in vintages.Where(one => period is not { } span || (one.Year >= span.From && one.Year <= span.To)))
        {
            var isOwn = vintage.Layer == UnitLayer.RoleOf(units.Geography);
            if (!isOwn && (vintage.Layer != AreaLayer.Municipalities || units.Geography != Geography.Place))
                continue;
            var classes = vintage.Units.ToDictionary(unit => unit.Id, unit => unit.Class, StringComparer.Ordinal);
            yield return new IndicatorYear(vintage.Year, [.. units.Units.Select(one => Value(Find(one)))], null, [vintage.Source]);

            KeyClass? Find(Place one)
            {
                var id = isOwn ? one.Id : municipalities.FirstOrDefault(municipality => RegionIndicator.IsIn(one, municipality))?.Id;
                return id is null ? null : classes.GetValueOrDefault(id);
            }
        }
    }

    private double? Value(KeyClass? found) =>
        found is null ? null
        : _classes.Count > 0 ? (_classes.Contains(found.Code) ? 1 : 0)
        : double.TryParse(found.Code, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
        : null;
}
