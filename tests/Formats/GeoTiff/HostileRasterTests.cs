using System.Buffers.Binary;
using System.Diagnostics;

namespace Samplan.Formats.Tests.GeoTiff;

/// <summary>Whatever is done to a raster, it is read or refused: no other exception, no hang, no memory from a header's claim.</summary>
[Collection(MeasuredCollection.Name)]
public sealed class HostileRasterTests : IDisposable
{
    private const int Mutations = 1_500;
    private readonly Scratch _scratch = new();

    public static TheoryData<string> Kinds =>
        [
            "int16-tiles-lzw2-big-endian",
            "int32-deflate2-bigtiff",
            "float32-tiles-deflate3",
            "float64-strips-lzw3",
            "byte-packbits",
            "float32-lzw-mollweide-point",
        ];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_mutated_raster_is_read_or_refused_with_a_sentence(string kind)
    {
        var whole = File.ReadAllBytes(MadeRasters.Path(kind));
        var random = new Random(kind.Length);
        var slowest = TimeSpan.Zero;
        for (var i = 0; i < Mutations; i++)
        {
            var bytes = (byte[])whole.Clone();
            for (var change = random.Next(1, 5); change > 0; change--)
                bytes[random.Next(bytes.Length)] = random.Next(3) switch
                {
                    0 => 0xFF,
                    1 => 0,
                    _ => (byte)random.Next(256),
                };
            var cut = random.Next(4) == 0 ? bytes[..random.Next(bytes.Length)] : bytes;
            var clock = Stopwatch.StartNew();
            MadeRasters.FindRefusal(_scratch.Write("a.tif", cut));
            slowest = clock.Elapsed > slowest ? clock.Elapsed : slowest;
        }
        Assert.InRange(slowest, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void Every_shorter_file_is_refused()
    {
        var whole = File.ReadAllBytes(MadeRasters.Path("int16-strips-plain"));
        var data = 864 - (MadeRasters.Columns * MadeRasters.Rows * 2);
        for (var length = 0; length < data; length += 7)
            Assert.NotNull(MadeRasters.FindRefusal(_scratch.Write("a.tif", whole[..length])));
    }

    [Theory]
    [InlineData(100_000, 100_000, "rastret har 100000 × 100000 rutor. Högst 200000000 rutor läses.")]
    [InlineData(14_000, 14_000, "rastret packas upp till orimligt mycket och läses inte.")]
    [InlineData(1_000, 1_000, "rastret är trasigt eller avbrutet.")]
    [InlineData(0, 10, "rastret är trasigt eller avbrutet.")]
    public void A_size_that_the_file_cannot_hold_is_refused_before_it_is_believed(int columns, int rows, string sentence)
    {
        var bytes = File.ReadAllBytes(MadeRasters.Path("int16-strips-plain"));
        SetLong(bytes, 256, columns);
        SetLong(bytes, 257, rows);
        SetLong(bytes, 278, rows);
        var before = GC.GetTotalAllocatedBytes();

        Assert.Equal(sentence, MadeRasters.FindRefusal(_scratch.Write("a.tif", bytes)));
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 20_000_000);
    }

    public void Dispose() => _scratch.Dispose();

    // The tag's entry in the first directory of a little-endian file, made a long.
    private static void SetLong(byte[] bytes, int tag, int value)
    {
        var at = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(4)) + 2;
        while (BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at)) != tag)
            at += 12;
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(at + 2), 4);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(at + 8), value);
    }
}
