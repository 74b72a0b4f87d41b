namespace Samplan.Engine.Overlay;

/// <summary>A place given as a point with a radius.</summary>
public readonly record struct Circle(double Easting, double Northing, double RadiusMetres)
{
    public double AreaSquareMetres => Math.PI * RadiusMetres * RadiusMetres;

    /// <summary>
    /// Exact area that the circle shares with an upright rectangle: inclusion and exclusion of the four corner boxes between
    /// the centre's axes and each corner, each of them integrated in closed form.
    /// </summary>
    public double OverlapSquareMetres(double west, double south, double east, double north)
    {
        double left = west - Easting,
            right = east - Easting,
            bottom = south - Northing,
            top = north - Northing;
        var overlap = Corner(right, top) - Corner(left, top) - Corner(right, bottom) + Corner(left, bottom);
        return Math.Max(0, overlap);
    }

    /// <summary>Signed area of the circle within the box from its centre to (x, y): odd in x and in y.</summary>
    private double Corner(double x, double y)
    {
        var sign = Math.Sign(x) * Math.Sign(y);
        x = Math.Min(Math.Abs(x), RadiusMetres);
        y = Math.Min(Math.Abs(y), RadiusMetres);
        var radiusSquared = RadiusMetres * RadiusMetres;
        if ((x * x) + (y * y) <= radiusSquared)
            return sign * x * y;
        var turn = Math.Sqrt(radiusSquared - (y * y));
        return sign * ((y * turn) + UnderArc(x) - UnderArc(turn));
    }

    /// <summary>Integral of √(r² − t²) from 0 to t.</summary>
    private double UnderArc(double t)
    {
        var radiusSquared = RadiusMetres * RadiusMetres;
        return 0.5 * ((t * Math.Sqrt(Math.Max(0, radiusSquared - (t * t)))) + (radiusSquared * Math.Asin(Math.Min(1, t / RadiusMetres))));
    }
}
