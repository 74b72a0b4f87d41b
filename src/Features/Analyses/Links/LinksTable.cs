using NetTopologySuite.Geometries;
using Samplan.Analyses.Contracts;
using Samplan.Storage;

namespace Samplan.Analyses.Links;

/// <summary>Every link as a straight line between its ends: table <c>links</c>. A link to an end that nobody knows the place of has no geometry.</summary>
internal sealed class LinksTable(IReadOnlyList<Place> places, OutsidePlaces outside)
{
    private static readonly FeatureTable s_table = new(
        "links",
        "Funktionella samband",
        "Functional links, one per pair of ends and dimension",
        "LINESTRING",
        [
            new("dimension", FeatureColumnType.Text),
            new("from_id", FeatureColumnType.Text),
            new("to_id", FeatureColumnType.Text),
            new("from_name", FeatureColumnType.Text),
            new("to_name", FeatureColumnType.Text),
            new("persons_there", FeatureColumnType.Real),
            new("persons_back", FeatureColumnType.Real),
            new("persons", FeatureColumnType.Real),
            new("share_there", FeatureColumnType.Real),
            new("share_back", FeatureColumnType.Real),
            new("strength", FeatureColumnType.Real),
            new("width_class", FeatureColumnType.Integer),
            new("kind", FeatureColumnType.Text),
            new("leaves_region", FeatureColumnType.Integer),
        ]
    );

    private readonly Dictionary<string, (string Name, Coordinate? Position)> _ends = places
        .Select(place => (place.Id, Name: place.Label, Position: (Coordinate?)new Coordinate(place.Easting, place.Northing)))
        .Concat(
            outside.Places.Select(end =>
                (Id: Flow.OutsidePrefix + end.Name, end.Name, Position: end.Easting is { } east ? new Coordinate(east, end.Northing!.Value) : null)
            )
        )
        .ToDictionary(end => end.Id, end => (end.Name, end.Position), StringComparer.Ordinal);

    public ResultTable Of(IReadOnlyList<Link> links) =>
        new(
            s_table,
            writer =>
            {
                foreach (var link in links)
                    Fill(writer, link);
            }
        );

    private void Fill(FeatureTableWriter writer, Link link)
    {
        var (from, to) = (_ends[link.From], _ends[link.To]);
        if (from.Position is not null && to.Position is not null)
            writer.SetGeometry(new LineString([from.Position, to.Position]));
        writer.SetText(0, link.Dimension);
        writer.SetText(1, link.From);
        writer.SetText(2, link.To);
        writer.SetText(3, from.Name);
        writer.SetText(4, to.Name);
        double?[] numbers = [link.There, link.Back, link.Persons, link.ShareThere, link.ShareBack, link.Strength];
        for (var index = 0; index < numbers.Length; index++)
        {
            if (numbers[index] is { } number)
                writer.SetReal(5 + index, number);
        }
        writer.SetInteger(11, link.WidthClass);
        writer.SetText(12, link.Kind);
        writer.SetInteger(13, link.LeavesRegion ? 1 : 0);
        writer.EndRow();
    }
}
