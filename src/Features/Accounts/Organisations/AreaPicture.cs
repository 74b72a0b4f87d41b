using System.Globalization;
using System.Text;
using NetTopologySuite.Geometries;

namespace Samplan.Accounts.Organisations;

/// <summary>An area as an outline to look at: a path in a square, north up.</summary>
/// <param name="Path">SVG path data within <see cref="Side"/>.</param>
/// <param name="SquareKilometres">As measured in EPSG:3006, with its holes taken away.</param>
internal sealed record AreaPicture(string Path, double SquareKilometres)
{
    public const int Side = 240;

    private const int Margin = 6;
    private const double SquareMetresInOne = 1e6;

    public static AreaPicture Of(Geometry area)
    {
        var bounds = area.EnvelopeInternal;
        var scale = (Side - (2 * Margin)) / Math.Max(Math.Max(bounds.Width, bounds.Height), 1);
        var path = new StringBuilder();
        for (var part = 0; part < area.NumGeometries; part++)
        {
            if (area.GetGeometryN(part) is not Polygon polygon)
                continue;
            foreach (var ring in polygon.InteriorRings.Prepend(polygon.ExteriorRing))
                Draw(path, ring, bounds, scale);
        }
        return new AreaPicture(path.ToString(), area.Area / SquareMetresInOne);
    }

    private static void Draw(StringBuilder path, LineString ring, Envelope bounds, double scale)
    {
        for (var at = 0; at < ring.NumPoints - 1; at++)
        {
            var point = ring.GetCoordinateN(at);
            var (x, y) = (Margin + ((point.X - bounds.MinX) * scale), Margin + ((bounds.MaxY - point.Y) * scale));
            path.Append(CultureInfo.InvariantCulture, $"{(at == 0 ? 'M' : 'L')}{x:0.#} {y:0.#}");
        }
        path.Append('Z');
    }
}
