using NetTopologySuite.Geometries;

namespace Samplan.Geo;

/// <summary>An axis-parallel rectangle, edges included. Empty when nothing has been added: then it meets nothing.</summary>
public readonly record struct Bounds(double MinX, double MinY, double MaxX, double MaxY)
{
    public static readonly Bounds Empty = new(double.PositiveInfinity, double.PositiveInfinity, double.NegativeInfinity, double.NegativeInfinity);

    /// <summary>Also true when a side is NaN.</summary>
    public bool IsEmpty => !(MinX <= MaxX && MinY <= MaxY);

    public double Width => IsEmpty ? 0 : MaxX - MinX;

    public double Height => IsEmpty ? 0 : MaxY - MinY;

    public double CentreX => (MinX + MaxX) / 2;

    public double CentreY => (MinY + MaxY) / 2;

    public static Bounds Of(Envelope envelope) => envelope.IsNull ? Empty : new Bounds(envelope.MinX, envelope.MinY, envelope.MaxX, envelope.MaxY);

    public static Bounds Of(double x, double y) => new(x, y, x, y);

    public bool Intersects(in Bounds other) => MinX <= other.MaxX && MaxX >= other.MinX && MinY <= other.MaxY && MaxY >= other.MinY;

    public bool Contains(in Bounds other) => MinX <= other.MinX && MaxX >= other.MaxX && MinY <= other.MinY && MaxY >= other.MaxY;

    public bool Contains(double x, double y) => MinX <= x && x <= MaxX && MinY <= y && y <= MaxY;

    public Bounds Including(double x, double y) => new(Math.Min(MinX, x), Math.Min(MinY, y), Math.Max(MaxX, x), Math.Max(MaxY, y));

    public Bounds Including(in Bounds other) =>
        new(Math.Min(MinX, other.MinX), Math.Min(MinY, other.MinY), Math.Max(MaxX, other.MaxX), Math.Max(MaxY, other.MaxY));

    /// <summary>The common part, empty when there is none.</summary>
    public Bounds Intersection(in Bounds other)
    {
        var common = new Bounds(Math.Max(MinX, other.MinX), Math.Max(MinY, other.MinY), Math.Min(MaxX, other.MaxX), Math.Min(MaxY, other.MaxY));
        return common.IsEmpty ? Empty : common;
    }

    /// <summary>Every side moved outward by a distance; empty bounds stay empty.</summary>
    public Bounds ExpandedBy(double distance) => IsEmpty ? Empty : new Bounds(MinX - distance, MinY - distance, MaxX + distance, MaxY + distance);

    public Envelope ToEnvelope() => IsEmpty ? new Envelope() : new Envelope(MinX, MaxX, MinY, MaxY);
}
