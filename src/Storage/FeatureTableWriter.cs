using NetTopologySuite.Geometries;

namespace Samplan.Storage;

/// <summary>
/// Fills a new feature table, row by row: set the columns that have a value (the others are missing), then <see cref="EndRow"/>.
/// Nothing is kept unless <see cref="Complete"/> is called and the session commits.
/// </summary>
public abstract class FeatureTableWriter : IDisposable
{
    /// <summary>Rows ended so far.</summary>
    public abstract long Rows { get; }

    /// <summary>The geometry of the row, EPSG:3006.</summary>
    public abstract void SetGeometry(Geometry geometry);

    public abstract void SetText(int column, ReadOnlySpan<char> value);

    public abstract void SetInteger(int column, long value);

    public abstract void SetReal(int column, double value);

    /// <summary>Ends the row.</summary>
    /// <returns>Its <c>fid</c>, counted from 1.</returns>
    public abstract long EndRow();

    /// <summary>Writes the spatial index and makes the table known.</summary>
    public abstract void Complete();

    public abstract void Dispose();
}
