using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using Samplan.Analyses.Contracts;
using Samplan.Analyses.Contracts.Clusters;
using Samplan.Analyses.Contracts.Typologies;
using Samplan.Analyses.Contracts.Urbanisation;
using Samplan.Engine.Settlements;
using Samplan.Geo;
using Samplan.Kernel;
using Samplan.Server;

namespace Samplan.Cli;

/// <summary>Clusters and typologies as tables of <c>show</c>. Their columns are stable: scripts read them.</summary>
internal static class TypologyTables
{
    /// <summary>One row a locality or small locality, with its outline.</summary>
    public static async Task<ShownTable> ClustersAsync(Rooms rooms, CancellationToken cancellation)
    {
        var set = await rooms.Get<IDerivations>().FindResultAsync<ClusterSet>(AnalysisSteps.Clusters, cancellation);
        if ((set is null ? new Refusal("clusters.no-people") : set.Fault) is { } fault)
            throw new RefusedException(fault);
        var reader = new WKBReader();
        return new(
            ["id", "name", "kind", "persons", "points", "missing_points", "places", "nearest", "nearest_metres"],
            [
                .. set!.Clusters.Select(one =>
                    (IReadOnlyList<object?>)
                        [
                            one.Id,
                            one.Name,
                            KindOf(one.Kind),
                            one.Persons,
                            (double)one.Points,
                            (double)one.MissingPoints,
                            string.Join(", ", one.Places),
                            one.Nearest,
                            one.NearestMetres,
                        ]
                ),
            ]
        )
        {
            Geometries = [.. set.Clusters.Select(one => Geographic(reader.Read(one.Outline)))],
            QuotedColumns = new HashSet<string> { "name", "places" },
        };
    }

    /// <summary>One row a municipality with its types and all that they were told by.</summary>
    public static async Task<ShownTable> MunicipalitiesAsync(Rooms rooms, CancellationToken cancellation)
    {
        var set = await rooms.Get<IDerivations>().FindResultAsync<MunicipalityTypeSet>(AnalysisSteps.MunicipalityTypes, cancellation);
        if ((set is null ? await WhyNoneAsync(rooms, "typology.no-rural-share", "municipality-types", cancellation) : set.Fault) is { } fault)
            throw new RefusedException(fault);
        return new(
            ["unit", "name", "group", "type", "persons", "rural_share", "area_persons", "near_share", "mean_minutes"],
            [
                .. set!.Units.Select(one =>
                    (IReadOnlyList<object?>)
                        [
                            one.Code ?? one.Id,
                            one.Name,
                            (double?)one.Group,
                            (double?)one.Type,
                            one.Persons,
                            one.RuralShare,
                            one.AreaPersons,
                            one.NearShare,
                            one.MeanMinutes,
                        ]
                ),
            ]
        )
        {
            Geometries = new Geometry?[set.Units.Count],
            QuotedColumns = new HashSet<string> { "name" },
        };
    }

    /// <summary>One row a municipality: the class of most of its people, and the shares of all seven.</summary>
    public static async Task<ShownTable> NordicAsync(Rooms rooms, CancellationToken cancellation)
    {
        var set = await rooms.Get<IDerivations>().FindResultAsync<NordicSet>(AnalysisSteps.Nordic, cancellation);
        if ((set is null ? await WhyNoneAsync(rooms, "degurba.no-cells", "nordic", cancellation) : set.Fault) is { } fault)
            throw new RefusedException(fault);
        return new(
            ["unit", "name", "class", "persons", "inner_urban", "outer_urban", "peri_urban", "local_centre", "close_to_urban", "heartland", "sparse"],
            [
                .. set!.Units.Select(one =>
                    (IReadOnlyList<object?>)[one.Code ?? one.Id, one.Name, (double?)one.Class, one.Persons, .. one.Shares.Select(share => (object?)share)]
                ),
            ]
        )
        {
            Geometries = new Geometry?[set.Units.Count],
            QuotedColumns = new HashSet<string> { "name" },
        };
    }

    private static async Task<Refusal> WhyNoneAsync(Rooms rooms, string withoutPeople, string analysis, CancellationToken cancellation) =>
        await rooms.Get<IDerivations>().FindResultAsync<UrbanisationSet>(AnalysisSteps.Urbanisation, cancellation) is null
            ? new Refusal(withoutPeople)
            : Refusal.Of("typology.not-chosen", ("analysis", analysis));

    private static string KindOf(LocalityKind kind) =>
        kind switch
        {
            LocalityKind.Locality => "locality",
            LocalityKind.SmallLocality => "small-locality",
            LocalityKind.Undetermined => "undetermined",
        };

    private static Geometry Geographic(Geometry shape)
    {
        CoordinateTransform.Between(CoordinateSystems.Sweref99TransverseMercator, CoordinateSystems.Wgs84).Apply(shape);
        return shape;
    }
}
