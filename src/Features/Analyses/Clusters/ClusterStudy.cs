using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;
using NetTopologySuite.IO;
using NetTopologySuite.Operation.Distance;
using Samplan.Analyses.Contracts;
using Samplan.Analyses.Contracts.Clusters;
using Samplan.Analyses.Contracts.Parameters;
using Samplan.Analyses.Places;
using Samplan.Engine.Settlements;

namespace Samplan.Analyses.Clusters;

/// <summary>Finds the clusters of a workspace's people, with outline, name and the nearest other.</summary>
internal sealed class ClusterStudy(ClusterPoints points, ParameterChoice choice)
{
    public ClusterSet Find(PlaceSet? places, PlaceShapes? shapes, CancellationToken cancellation)
    {
        var rules = ClusterParameters.Rules(choice, points.SideMetres);
        var found = ClusteredLocalities.Find(points.Eastings, points.Northings, points.Persons, rules, cancellation);
        Geometry[] outlines = [.. found.Select(one => Outline(one, rules, cancellation))];
        var names = ClusterNames.Of(outlines, places, shapes, cancellation);
        var middles = found.Select(one => MiddleOf(one.Cluster)).ToArray();
        // Tens of metres: a building more or less in a town does not move its middle further.
        var ids = PlaceIds.Assign([
            .. middles.Select(at => (FormattableString.Invariant($"{at.Easting / 10:0}-{at.Northing / 10:0}"), (string?)null, (string?)null)),
        ]);
        var (writer, nearest) = (new WKBWriter(ByteOrder.LittleEndian, handleSRID: false), NearestOf(outlines, rules.Small.DistanceMetres, cancellation));
        return new ClusterSet(choice.Values, points.Input.Version.Year, points.Input.Name, points.SideMetres)
        {
            Clusters =
            [
                .. found.Select(
                    (one, number) =>
                        new PlacedCluster(
                            ids[number],
                            one.Kind,
                            one.Cluster.KnownPersons,
                            one.Cluster.Members.Count,
                            one.Cluster.MissingCount,
                            middles[number].Easting,
                            middles[number].Northing,
                            writer.Write(outlines[number])
                        )
                        {
                            Places = names[number],
                            Nearest = nearest[number] is { } other ? ids[other.Number] : null,
                            NearestMetres = nearest[number]?.Metres,
                        }
                ),
            ],
            PersonsOutside = points.Persons.Sum(persons => persons ?? 0) - found.Sum(one => one.Cluster.KnownPersons),
        };
    }

    private Geometry Outline(ClusteredLocality one, (DistanceClusterRules Locality, DistanceClusterRules Small) rules, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var rule = one.Kind == LocalityKind.SmallLocality ? rules.Small : rules.Locality;
        return ClusterOutlines.Around(points, one.Cluster.Members, rule.DistanceMetres);
    }

    private (double Easting, double Northing) MiddleOf(DistanceCluster cluster)
    {
        var (easting, northing, weight) = (0.0, 0.0, 0.0);
        foreach (var point in cluster.Members)
        {
            var own = points.Persons[point] ?? (cluster.KnownPersons > 0 ? 0 : 1);
            easting += own * points.Eastings[point];
            northing += own * points.Northings[point];
            weight += own;
        }
        return (Math.Round(easting / weight), Math.Round(northing / weight));
    }

    /// <summary>The nearest other outline of each, with the metres between the buildings or cells; null where all are far.</summary>
    private (int Number, double Metres)?[] NearestOf(Geometry[] outlines, double distanceMetres, CancellationToken cancellation)
    {
        var tree = new STRtree<int>();
        for (var number = 0; number < outlines.Length; number++)
            tree.Insert(outlines[number].EnvelopeInternal, number);
        // Round buildings there is air that is no distance between them.
        var air = points.SideMetres > 0 ? 0 : distanceMetres;
        var nearest = new (int, double)?[outlines.Length];
        for (var number = 0; number < outlines.Length; number++)
        {
            cancellation.ThrowIfCancellationRequested();
            var box = outlines[number].EnvelopeInternal.Copy();
            box.ExpandBy(ClusterSet.FarthestMetres);
            var facets = new IndexedFacetDistance(outlines[number]);
            foreach (var other in tree.Query(box).Where(other => other != number).Order())
            {
                var metres = Math.Round(facets.Distance(outlines[other]) + air);
                if (metres <= ClusterSet.FarthestMetres && !(nearest[number]?.Item2 <= metres))
                    nearest[number] = (other, metres);
            }
        }
        return nearest;
    }
}
