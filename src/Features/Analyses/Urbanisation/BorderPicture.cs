using System.Globalization;
using System.Text;
using Samplan.Analyses.Contracts.Urbanisation;
using Samplan.Analyses.Pages.Views;
using Samplan.Engine.Settlements.Urbanisation;

namespace Samplan.Analyses.Urbanisation;

/// <summary>The cells of several countries as a map in EPSG:3035.</summary>
internal static class BorderPicture
{
    private const double WidthPixels = 760;
    private const double MarginPixels = 14;
    private const double MostHeightPixels = 1_150;
    private const double MostPixelsPerKilometre = 24;

    public static MapView? Draw(BorderUrbanisation set)
    {
        if (set.Columns.Count == 0)
            return null;
        var (west, north) = (set.Columns.Min(), set.Rows.Max() + 1);
        var (columns, rows) = (set.Columns.Max() + 1 - west, north - set.Rows.Min());
        var inner = WidthPixels - (2 * MarginPixels);
        var scale = Math.Min(MostPixelsPerKilometre, Math.Min(inner / columns, (MostHeightPixels - (2 * MarginPixels)) / rows));
        return new MapView(WidthPixels, (rows * scale) + (2 * MarginPixels) + MarginPixels, [], [], [], scale)
        {
            Cells =
            [
                ("degree-3", PathOf(UrbanisationClass.Rural)),
                ("cell-cluster", PathOf(UrbanisationClass.UrbanCluster)),
                ("cell-centre", PathOf(UrbanisationClass.UrbanCentre)),
            ],
        };

        string PathOf(UrbanisationClass wanted)
        {
            var path = new StringBuilder();
            for (var cell = 0; cell < set.Columns.Count; cell++)
            {
                if (set.LevelOne[cell] != (byte)wanted)
                    continue;
                var (x, y) = (MarginPixels + ((set.Columns[cell] - west) * scale), MarginPixels + ((north - set.Rows[cell] - 1) * scale));
                path.Append(CultureInfo.InvariantCulture, $"M{x:0.##} {y:0.##}h{scale:0.##}v{scale:0.##}h-{scale:0.##}Z");
            }
            return path.ToString();
        }
    }
}
