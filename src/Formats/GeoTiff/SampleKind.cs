namespace Samplan.Formats.GeoTiff;

/// <summary>What one cell's value is in the file.</summary>
public enum SampleKind
{
    /// <summary>8 bits without sign: 0 to 255.</summary>
    Byte,
    SByte,
    UInt16,
    Int16,
    UInt32,
    Int32,
    UInt64,
    Int64,
    Single,
    Double,
}
