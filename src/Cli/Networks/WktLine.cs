using System.Globalization;
using Samplan.Engine.Routing;

namespace Samplan.Cli.Networks;

/// <summary>A line as WKT in degrees (longitude, latitude).</summary>
internal static class WktLine
{
    public static string Of(IEnumerable<GeoPoint> points) =>
        $"LINESTRING ({string.Join(", ", points.Select(static point => string.Create(CultureInfo.InvariantCulture, $"{point.LongitudeE7 / 1e7} {point.LatitudeE7 / 1e7}")))})";
}
