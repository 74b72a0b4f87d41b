using System.Globalization;
using Samplan.Analyses.Contracts;
using Samplan.Engine.Routing;

namespace Samplan.Accessibility.Scenarios;

/// <summary>Reads the fields of a change. Null is what cannot be read.</summary>
internal static class ScenarioValues
{
    private const int MostPoints = 200;

    public static double? Number(string text) =>
        double.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    public static GeoPoint? Point(string text) =>
        text.Split(',') is [var first, var second]
        && Number(first) is { } latitude
        && Number(second) is { } longitude
        && Math.Abs(latitude) <= 85
        && Math.Abs(longitude) <= 180
            ? OpenNetwork.PointAt(longitude, latitude)
            : null;

    public static IReadOnlyList<GeoPoint>? Line(string text)
    {
        var points = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostPoints + 1).Select(Point).ToList();
        return points.Count is >= 2 and <= MostPoints && points.TrueForAll(point => point is not null) ? [.. points.Select(point => point!.Value)] : null;
    }

    public static (int Source, int Line)? TransitLine(string text) =>
        text.Split(':') is [var source, var line]
        && int.TryParse(source, NumberStyles.None, CultureInfo.InvariantCulture, out var first)
        && int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var second)
            ? (first, second)
            : null;
}
