using NetTopologySuite.Geometries;
using Samplan.Analyses.Contracts;
using Samplan.Analyses.Contracts.Regions;
using Samplan.Analyses.Contracts.Urbanisation;
using Samplan.Geo;
using Samplan.Kernel;
using Samplan.Server;

namespace Samplan.Cli;

/// <summary>Functional regions and the degree of urbanisation as tables of <c>show</c>. Their columns are stable: scripts read them.</summary>
internal static class FunctionalTables
{
    /// <summary>One row a unit, as in the file that the command <c>regions</c> writes, with names and the reason in words.</summary>
    public static async Task<ShownTable> RegionsAsync(Rooms rooms, Texts texts, CancellationToken cancellation)
    {
        var set = await rooms.Get<IDerivations>().FindResultAsync<RegionSet>(AnalysisSteps.FunctionalRegions, cancellation);
        if (set is null)
            throw new RefusedException(new Refusal("regions.no-flows-of-units"));
        if (set.Fault is { } fault)
            throw new RefusedException(fault);
        var words = new RegionWords(texts, [.. set.Units.Select(unit => unit.Name)]);
        var flags = set.ListFlags();
        return new(
            ["unit", "name", "region", "region_name", "role", "residents", "jobs", "supply_sc", "demand_sc", "valid", "margin", "flags", "reason"],
            [.. set.Members.Select(Row)]
        )
        {
            Geometries = [.. set.Units.Select(unit => Point(unit.Easting, unit.Northing))],
            QuotedColumns = new HashSet<string> { "name", "region_name", "reason" },
        };

        IReadOnlyList<object?> Row(Engine.Flows.Regions.UnitRegion member)
        {
            var region = member.Region is { } number ? set.Regions[number] : null;
            var centre = region is null ? null : set.Units[region.Centre];
            return
            [
                CodeOf(set.Units[member.Unit]),
                set.Units[member.Unit].Name,
                centre is null ? null : CodeOf(centre),
                centre?.Name,
                RegionWords.RoleOf(member),
                region?.Residents,
                region?.Jobs,
                region?.SupplySelfContainment,
                region?.DemandSelfContainment,
                region?.IsValid switch
                {
                    true => "true",
                    false => "false",
                    null => null,
                },
                member.Margin,
                string.Join(' ', flags[member.Unit]),
                member.Reasons.Count > 0 ? words.Say(member.Reasons[^1]) : null,
            ];
        }
    }

    /// <summary>One row a unit of every layer, with its shares by classes of level 1.</summary>
    public static async Task<ShownTable> UrbanisationAsync(Rooms rooms, CancellationToken cancellation)
    {
        var derivations = rooms.Get<IDerivations>();
        var set = await derivations.FindResultAsync<UrbanisationSet>(AnalysisSteps.Urbanisation, cancellation);
        if (set?.Fault is { } fault)
            throw new RefusedException(fault);
        var units = await derivations.FindResultAsync<UrbanisationUnits>(AnalysisSteps.UrbanisationUnits, cancellation);
        if (units is null)
            throw new RefusedException(new Refusal("degurba.no-cells"));
        var rows = units.Layers.SelectMany(layer => layer.Units.Select(unit => Row(layer.Key, unit))).ToArray();
        return new(["layer", "unit", "name", "degurba", "class", "persons", "urban_centre", "urban_cluster", "rural", "by_area", "margin"], rows)
        {
            Geometries = new Geometry?[rows.Length],
            QuotedColumns = new HashSet<string> { "name" },
        };
    }

    private static IReadOnlyList<object?> Row(string layer, ClassedUnit unit) =>
        [
            layer,
            unit.Code ?? unit.Id,
            unit.Name,
            (double?)unit.Degree,
            (double?)unit.Class,
            unit.Persons,
            unit.Degree is null ? null : unit.Shares.Centre,
            unit.Degree is null ? null : unit.Shares.Cluster,
            unit.Degree is null ? null : unit.Shares.Rural,
            unit.IsByArea ? 1d : 0d,
            unit.Margin,
        ];

    private static string CodeOf(RegionUnit unit) => unit.Code ?? unit.Id;

    private static Point Point(double easting, double northing)
    {
        var (longitude, latitude) = CoordinateSystems.Sweref99TransverseMercator.ToGeographic(easting, northing);
        return Geometries.Factory.CreatePoint(new Coordinate(Math.Round(longitude, 7), Math.Round(latitude, 7)));
    }
}
