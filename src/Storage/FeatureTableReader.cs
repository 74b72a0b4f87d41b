using Samplan.Geo;

namespace Samplan.Storage;

/// <summary>
/// Reads a feature table by envelope, again and again, without making an object a row: <see cref="Find"/>, then <see cref="Next"/> until it is
/// false. What a row gives is valid until the next call of either. One thread at a time; dispose before the connection.
/// </summary>
public abstract class FeatureTableReader : IDisposable
{
    /// <summary>Of the row that <see cref="Next"/> stands at.</summary>
    public abstract long Fid { get; }

    /// <summary>The row's GeoPackage blob; empty where the row has no geometry.</summary>
    public abstract ReadOnlySpan<byte> Geometry { get; }

    /// <summary>Starts over with the rows whose envelope meets bounds in EPSG:3006.</summary>
    public abstract void Find(in Bounds bounds);

    public abstract bool Next();

    /// <summary>The type of a value, null when it is missing. Columns count from 0 in the order they were asked for.</summary>
    public abstract FeatureColumnType? TypeOf(int column);

    public abstract double ReadNumber(int column);

    public abstract ReadOnlySpan<byte> ReadUtf8(int column);

    public abstract void Dispose();
}
