using System.Globalization;
using NetTopologySuite.Geometries;
using Samplan.Engine.Networks;
using Samplan.Engine.Networks.Lines;
using Samplan.Geo;
using Samplan.Kernel;

namespace Samplan.Analyses.Networks.Lines;

/// <summary>One row of a layer of roads, as text by field; what is missing is null or empty.</summary>
/// <param name="file">What a refusal names.</param>
/// <param name="number">The row, likewise.</param>
internal sealed class RoadRow(string file, long number, Func<string, string?> read)
{
    private const int MostMinutes = 7 * 24 * 60;
    private const int MostSpeed = 300;

    /// <summary>The roads of the row: one a line, with one id.</summary>
    /// <param name="geometry">A line or several.</param>
    /// <param name="transform">To WGS 84.</param>
    /// <exception cref="RefusedException">A value cannot be understood, or a line lies outside the globe.</exception>
    public IEnumerable<RoadLine> ListLines(Geometry geometry, CoordinateTransform transform)
    {
        var isFerry = Word(RoadFields.Ferry, RoadWords.FindAnswer) ?? false;
        var roadClass = isFerry ? RoadClass.Ferry : Word(RoadFields.Kind, RoadWords.FindClass) ?? RoadClass.Unclassified;
        var minutes = Number(RoadFields.Minutes, MostMinutes);
        var about = new RoadLine(number, [], [], roadClass)
        {
            LimitKilometresAnHour = Limit(RoadFields.Speed),
            LimitAgainstKilometresAnHour = Limit(RoadFields.SpeedAgainst),
            Direction = Direction(),
            CrossingSeconds = minutes > 0 ? (int)Math.Round(minutes.Value * 60) : null,
            IsUnpaved = Word(RoadFields.Surface, RoadWords.FindUnpaved) ?? false,
        };
        for (var part = 0; part < geometry.NumGeometries; part++)
        {
            if (geometry.GetGeometryN(part) is not LineString line)
                throw Refuse("networks.not-a-line", ("kind", geometry.GeometryType));
            if (line.NumPoints > 1)
                yield return Placed(about, line.CoordinateSequence, transform);
        }
    }

    private RoadLine Placed(RoadLine about, CoordinateSequence points, CoordinateTransform transform)
    {
        var (longitudes, latitudes) = (new int[points.Count], new int[points.Count]);
        for (var i = 0; i < points.Count; i++)
        {
            var (longitude, latitude) = transform.Apply(points.GetX(i), points.GetY(i));
            if (!(Math.Abs(longitude) <= 180 && Math.Abs(latitude) <= 90))
                throw Refuse("networks.line-outside-globe");
            (longitudes[i], latitudes[i]) = ((int)Math.Round(longitude * 1e7), (int)Math.Round(latitude * 1e7));
        }
        return about with { LongitudesE7 = longitudes, LatitudesE7 = latitudes };
    }

    private double? Limit(string field) => Number(field, MostSpeed) is > 0 and var limit ? Math.Max(1, limit) : null;

    private DrivingDirection Direction()
    {
        var open = Word(RoadFields.Direction, RoadWords.FindDirection) ?? DrivingDirection.Both;
        // What is forbidden along the points leaves what is against them. NVDB says ”none” of a road where nothing is forbidden.
        var left = Word(RoadFields.Forbidden, RoadWords.FindDirection) switch
        {
            DrivingDirection.Forward => DrivingDirection.Backward,
            DrivingDirection.Backward => DrivingDirection.Forward,
            DrivingDirection.Both => DrivingDirection.None,
            _ => DrivingDirection.Both,
        };
        if (open == DrivingDirection.Both)
            return left;
        return left == DrivingDirection.Both || left == open ? open : DrivingDirection.None;
    }

    private T? Word<T>(string field, Func<string, T?> find)
        where T : struct =>
        Find(field) is { } text
            ? find(text) ?? throw Refuse("networks.road-word", ("field", field), ("value", text), ("expected", RoadWords.Expected(field)))
            : null;

    private double? Number(string field, double most)
    {
        if (Find(field) is not { } text)
            return null;
        var isNumber = double.TryParse(text.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var value);
        return isNumber && value >= 0 && value <= most
            ? value
            : throw Refuse("networks.road-word", ("field", field), ("value", text), ("expected", RoadWords.Expected(field)));
    }

    private string? Find(string field) => read(field)?.Trim() is { Length: > 0 } text && text is not ("-" or "NA" or "..") ? text : null;

    private RefusedException Refuse(string code, params ReadOnlySpan<(string Name, string Value)> more) =>
        new(Refusal.Of(code, [("file", file), ("line", number.ToString(CultureInfo.InvariantCulture)), .. more]));
}
