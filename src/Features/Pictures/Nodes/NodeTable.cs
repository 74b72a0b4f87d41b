using NetTopologySuite.Geometries;
using Samplan.Analyses.Contracts;
using Samplan.Engine.Nodes.Rulesets;
using Samplan.Geo;
using Samplan.Pictures.Contracts;
using Samplan.Storage;

namespace Samplan.Pictures.Nodes;

/// <summary>The nodes as points of <c>region.gpkg</c>: table <c>nodes</c>, names in Swedish as the region's own program shows them.</summary>
internal sealed class NodeTable(Ruleset ruleset, NodeSet nodes, PlaceSet places)
{
    private static readonly string[] s_texts =
    [
        "place",
        "name",
        "municipality",
        "class",
        "class_name",
        "status",
        "computed_class",
        "decided_class",
        "published_class",
    ];

    public ResultTable ToTable() =>
        new(
            new FeatureTable(
                "nodes",
                "Noder",
                ruleset.Name.Swedish,
                "POINT",
                [.. s_texts.Select(name => new FeatureColumn(name, FeatureColumnType.Text)), new FeatureColumn("rank", FeatureColumnType.Integer)]
            ),
            Fill
        );

    private void Fill(FeatureTableWriter writer)
    {
        var ranks = ruleset.Classes.Select((one, index) => (one.Key, index)).ToDictionary(pair => pair.Key, pair => pair.index, StringComparer.Ordinal);
        for (var index = 0; index < nodes.Nodes.Count; index++)
        {
            var (node, place) = (nodes.Nodes[index], places.Places[index]);
            writer.SetGeometry(Geometries.Factory.CreatePoint(new Coordinate(place.Easting, place.Northing)));
            string?[] values =
            [
                place.Id,
                place.Label,
                place.Municipality,
                node.Class,
                node.Class is { } key ? ruleset.FindClass(key)?.Name.Swedish : null,
                node.Status,
                node.ComputedClass,
                node.DecidedClass,
                node.PublishedClass,
            ];
            for (var column = 0; column < values.Length; column++)
            {
                if (values[column] is { } text)
                    writer.SetText(column, text);
            }
            if (node.Class is { } ranked && ranks.TryGetValue(ranked, out var rank))
                writer.SetInteger(values.Length, rank);
            writer.EndRow();
        }
    }
}
