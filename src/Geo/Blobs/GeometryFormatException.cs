using System.Diagnostics.CodeAnalysis;

namespace Samplan.Geo.Blobs;

/// <summary>Bytes that are no geometry. Nothing outside them was read.</summary>
public sealed class GeometryFormatException(GeometryFault fault, int offset) : FormatException($"The geometry is malformed at byte {offset}: {fault}.")
{
    public GeometryFault Fault { get; } = fault;

    /// <summary>Bytes from the beginning of the well-known binary, or of the blob when its header is at fault.</summary>
    public int Offset { get; } = offset;

    [DoesNotReturn]
    internal static void Throw(GeometryFault fault, int offset) => throw new GeometryFormatException(fault, offset);
}
