using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Samplan.Engine.Routing;

/// <summary>Vectors of 512 bits, each in a cache line of its own.</summary>
internal sealed class AlignedLanes<T>
    where T : unmanaged
{
    private const int LineBytes = 64;
    private byte[] _bytes = [];
    private int _offset;

    public int Length { get; private set; }

    public Span<Vector512<T>> Span => MemoryMarshal.Cast<byte, Vector512<T>>(_bytes.AsSpan(_offset, Length * LineBytes));

    /// <summary>The first vector; the kernels step from it without checks.</summary>
    public ref Vector512<T> First => ref Unsafe.As<byte, Vector512<T>>(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_bytes), _offset));

    /// <summary>Makes room; what was there is lost when more is needed.</summary>
    public void Reserve(int length)
    {
        if (_bytes.Length < (length + 1) * LineBytes)
        {
            _bytes = GC.AllocateUninitializedArray<byte>(checked((length + 1) * LineBytes), pinned: true);
            var address = (long)Marshal.UnsafeAddrOfPinnedArrayElement(_bytes, 0);
            _offset = (int)((LineBytes - address % LineBytes) % LineBytes);
        }
        Length = length;
    }
}
