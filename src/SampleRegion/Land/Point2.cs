using System.Runtime.InteropServices;

namespace Samplan.SampleRegion.Land;

/// <summary>Metres east and north of the frame's south-west corner.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Point2(double X, double Y)
{
    public double DistanceTo(Point2 other) => Math.Sqrt(SquareTo(other));

    public double SquareTo(Point2 other) => ((X - other.X) * (X - other.X)) + ((Y - other.Y) * (Y - other.Y));

    public Point2 Towards(Point2 other, double share) => new(X + ((other.X - X) * share), Y + ((other.Y - Y) * share));
}
