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

    /// <summary>
    /// Bounds in the target that surely hold the image of all of the given bounds: the edges are followed in steps and the bend between the
    /// steps is added twice over. Empty when the bounds are, or when an edge has no image.
    /// </summary>
    /// <param name="bounds">Bounds in the source.</param>
    /// <param name="stepsAnEdge">At least 2; fewer are faster and give slightly wider bounds.</param>
    public Bounds Apply(in Bounds bounds, int stepsAnEdge = 24)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(stepsAnEdge, 2);
        if (bounds.IsEmpty || IsIdentity)
            return bounds;
        var edges = new EdgeFollower(this, stepsAnEdge);
        edges.Follow(bounds.MinX, bounds.MinY, bounds.MaxX, bounds.MinY);
        edges.Follow(bounds.MaxX, bounds.MinY, bounds.MaxX, bounds.MaxY);
        edges.Follow(bounds.MaxX, bounds.MaxY, bounds.MinX, bounds.MaxY);
        edges.Follow(bounds.MinX, bounds.MaxY, bounds.MinX, bounds.MinY);
        return edges.Conservative;
    }

    private ref struct EdgeFollower(CoordinateTransform transform, int steps)
    {
        private Bounds _met = Bounds.Empty;
        private double _bend;

        // A chord of a smooth curve stands off by an eighth of the second difference; a quarter is double that.
        public readonly Bounds Conservative => _met.ExpandedBy(_bend / 4);

        public void Follow(double fromX, double fromY, double toX, double toY)
        {
            var before = transform.Apply(fromX, fromY);
            var last = before;
            for (var i = 1; i <= steps; i++)
            {
                var share = i / (double)steps;
                var next = transform.Apply(fromX + (toX - fromX) * share, fromY + (toY - fromY) * share);
                _met = _met.Including(next.First, next.Second);
                if (i > 1)
                {
                    var bendX = Math.Abs(next.First - 2 * last.First + before.First);
                    var bendY = Math.Abs(next.Second - 2 * last.Second + before.Second);
                    _bend = Math.Max(_bend, Math.Max(bendX, bendY));
                }
                (before, last) = (last, next);
            }
        }
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
