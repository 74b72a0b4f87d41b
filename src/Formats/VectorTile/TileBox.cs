namespace Samplan.Formats.VectorTile;

/// <summary>What is kept of a tile: its square with a buffer around, in tile units.</summary>
public readonly record struct TileBox(double Min, double Max)
{
    public static TileBox WithBuffer(int extent, int bufferUnits) => new(-bufferUnits, extent + bufferUnits);

    public bool Contains(double x, double y) => x >= Min && x <= Max && y >= Min && y <= Max;

    /// <summary>True when nothing of the vertices' bounds is in the box.</summary>
    public bool IsApartFrom(ReadOnlySpan<double> ordinates) => Relation(ordinates) is BoxRelation.Apart;

    internal BoxRelation Relation(ReadOnlySpan<double> ordinates)
    {
        var (minX, minY, maxX, maxY) = (double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        for (var i = 0; i + 1 < ordinates.Length; i += 2)
        {
            minX = Math.Min(minX, ordinates[i]);
            maxX = Math.Max(maxX, ordinates[i]);
            minY = Math.Min(minY, ordinates[i + 1]);
            maxY = Math.Max(maxY, ordinates[i + 1]);
        }
        if (maxX < Min || minX > Max || maxY < Min || minY > Max)
            return BoxRelation.Apart;
        return minX >= Min && maxX <= Max && minY >= Min && maxY <= Max ? BoxRelation.Inside : BoxRelation.Across;
    }
}

internal enum BoxRelation
{
    Apart,
    Inside,
    Across,
}
