namespace Samplan.Formats.GeoTiff;

/// <summary>One entry of a directory: its values as they lie in the file.</summary>
/// <param name="Type">TIFF's number of the type.</param>
/// <param name="Count">How many values.</param>
/// <param name="Bytes">The values in the file's own byte order.</param>
internal readonly record struct TiffField(ushort Type, long Count, byte[] Bytes)
{
    /// <summary>Bytes of one value; 0 for a type that TIFF does not know.</summary>
    public static int SizeOf(ushort type) =>
        type switch
        {
            1 or 2 or 6 or 7 => 1,
            3 or 8 => 2,
            4 or 9 or 11 or 13 => 4,
            5 or 10 or 12 or 16 or 17 or 18 => 8,
            _ => 0,
        };
}
