namespace Samplan.Geo.Blobs;

/// <summary>What is wrong with the bytes of a geometry.</summary>
public enum GeometryFault
{
    /// <summary>It does not begin with the letters GP, or is shorter than a header.</summary>
    NotAGeometryBlob,

    /// <summary>A version of the blob header later than 1.</summary>
    UnknownVersion,

    /// <summary>The envelope code is none of 0 to 4.</summary>
    UnknownEnvelope,

    /// <summary>An extended geometry type, which has its own encoding.</summary>
    ExtendedType,

    /// <summary>A byte order mark other than 0 and 1.</summary>
    UnknownByteOrder,

    /// <summary>A curve, surface or other type than point, line, polygon and their collections.</summary>
    UnsupportedType,

    /// <summary>It ends before the number of parts or vertices that it promises.</summary>
    Truncated,

    /// <summary>Collections within collections more than eight deep.</summary>
    TooDeep,

    /// <summary>A multi-geometry holds a member of another type.</summary>
    WrongMember,

    /// <summary>A line of one vertex, or a ring of fewer than four.</summary>
    TooFewVertices,

    /// <summary>A ring does not end where it began.</summary>
    RingNotClosed,
}
