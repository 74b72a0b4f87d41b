using Samplan.Analyses.Contracts;
using Samplan.Geo;
using Samplan.Storage;

namespace Samplan.Analyses.Typology;

/// <summary>The cells as polygons for maps and QGIS: table <c>typology</c>, where class 1 is the thinnest.</summary>
internal static class TypologyTable
{
    public static ResultTable Of(TypologySet result) =>
        new(
            new FeatureTable(
                "typology",
                "Bebyggelsetyper",
                $"Density classes of cells, from {result.Years[0].Source}",
                "POLYGON",
                [new("population", FeatureColumnType.Real), new("class", FeatureColumnType.Integer), new("class_key", FeatureColumnType.Text)]
            ),
            writer =>
            {
                foreach (var grid in result.Grids)
                    Fill(writer, grid, result.Classes);
            }
        );

    private static void Fill(FeatureTableWriter writer, TypologyGrid grid, IReadOnlyList<string> classes)
    {
        var size = grid.CellSizeMetres;
        for (var cell = 0; cell < grid.Columns.Count; cell++)
        {
            var (west, south) = (grid.Columns[cell] * size, grid.Rows[cell] * size);
            writer.SetGeometry(Geometries.Rectangle(new Bounds(west, south, west + size, south + size)));
            if (grid.Populations[cell] is { } persons)
                writer.SetReal(0, persons);
            if (grid.CellClasses[cell] is { } found)
            {
                writer.SetInteger(1, found + 1);
                writer.SetText(2, classes[found]);
            }
            writer.EndRow();
        }
    }
}
