namespace Samplan.Geo.Projections;

internal static class Angle
{
    public const double RadiansPerDegree = Math.PI / 180;
    public const double DegreesPerRadian = 180 / Math.PI;
}
