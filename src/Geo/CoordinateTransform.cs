using NetTopologySuite.Geometries;

namespace Samplan.Geo;

/// <summary>
/// Moves coordinates from one system to another. Immutable; any number of threads may use one. Coordinates that are not finite, or that have no
/// image, become NaN or infinite and never throw.
/// </summary>
public sealed class CoordinateTransform
{
    private readonly bool _fromGeographic;
    private readonly bool _toGeographic;

    private CoordinateTransform(CoordinateSystem from, CoordinateSystem to)
    {
        From = from;
        To = to;
        IsIdentity = ReferenceEquals(from, to) || (from.IsGeographic && to.IsGeographic) || from.IsSameProjection(to);
        _fromGeographic = from.IsGeographic;
        _toGeographic = to.IsGeographic;
    }

    public CoordinateSystem From { get; }

    public CoordinateSystem To { get; }

    /// <summary>The two systems give the same numbers (3006 and 25833, or any two geographic ones).</summary>
    public bool IsIdentity { get; }

    public static CoordinateTransform Between(CoordinateSystem from, CoordinateSystem to) => new(from, to);

    public (double First, double Second) Apply(double first, double second)
    {
        if (IsIdentity)
            return (first, second);
        if (!_fromGeographic)
            (first, second) = From.ToGeographic(first, second);
        return _toGeographic ? (first, second) : To.FromGeographic(first, second);
    }

    /// <summary>In place: easting or longitude in one span, northing or latitude in the other, of equal length.</summary>
    public void Apply(Span<double> firsts, Span<double> seconds)
    {
        if (firsts.Length != seconds.Length)
            throw new ArgumentException("The two spans differ in length.", nameof(seconds));
        if (IsIdentity)
            return;
        for (var i = 0; i < firsts.Length; i++)
            (firsts[i], seconds[i]) = Apply(firsts[i], seconds[i]);
    }

    /// <summary>In place: first, second, first, second …</summary>
    public void ApplyInterleaved(Span<double> coordinates)
    {
        if ((coordinates.Length & 1) != 0)
            throw new ArgumentException("The span holds half a coordinate.", nameof(coordinates));
        if (IsIdentity)
            return;
        for (var i = 0; i < coordinates.Length; i += 2)
            (coordinates[i], coordinates[i + 1]) = Apply(coordinates[i], coordinates[i + 1]);
    }

    /// <summary>In place: every vertex of the geometry is moved, and its SRID is set when the target has an EPSG number.</summary>
    public void Apply(Geometry geometry)
    {
        if (!IsIdentity)
        {
            geometry.Apply(new VertexFilter(this));
            geometry.GeometryChanged();
        }
        geometry.SRID = To.EpsgNumber ?? 0;
    }

    private sealed class VertexFilter(CoordinateTransform transform) : IEntireCoordinateSequenceFilter
    {
        public bool Done => false;

        public bool GeometryChanged => true;

        public void Filter(CoordinateSequence sequence)
        {
            if (sequence is NetTopologySuite.Geometries.Implementation.PackedDoubleCoordinateSequence { Dimension: 2 } packed)
            {
                transform.ApplyInterleaved(packed.GetRawCoordinates());
                packed.ReleaseCoordinateArray();
                return;
            }
            for (var i = 0; i < sequence.Count; i++)
            {
                var (first, second) = transform.Apply(sequence.GetX(i), sequence.GetY(i));
                sequence.SetX(i, first);
                sequence.SetY(i, second);
            }
        }
    }
}
