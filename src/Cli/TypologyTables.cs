using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using Samplan.Analyses.Contracts;
using Samplan.Analyses.Contracts.Clusters;
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
