using Samplan.Analyses.Contracts;
using Samplan.Analyses.Indicators;
using Samplan.Analyses.Networks.Access;
using Samplan.Analyses.Units;
using Samplan.Engine.Nodes.Rulesets;

namespace Samplan.Analyses.Networks.Losses;

/// <summary>The place and the municipality that each service lies in, by name; null outside them all.</summary>
internal sealed record ServiceAreas(IReadOnlyList<string?> Places, IReadOnlyList<string?> Municipalities)
{
    public static ServiceAreas Of(AccessTargets services, StepInputs inputs)
    {
        var points = new PointLayer([.. services.Rows.Select(static one => one.Input.Content.Geometries[one.Row]?.Centroid)]);
        return new ServiceAreas(ListNames(Geography.Place), ListNames(Geography.Municipality));

        string?[] ListNames(Geography geography)
        {
            var units = UnitLayer.Read(geography, inputs, withShapes: true);
            var names = new string?[services.Rows.Count];
            for (var unit = 0; unit < units.Count; unit++)
            {
                // Of a place that is a bare point nobody has said how far it reaches.
                foreach (var service in points.FindWithin(units.Extents[unit], metres: null) ?? [])
                    names[service] ??= units.Units[unit].Label;
            }
            return names;
        }
    }
}
