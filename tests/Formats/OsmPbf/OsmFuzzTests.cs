using System.Diagnostics;
using Samplan.Formats.OsmPbf;
using Samplan.Kernel;

namespace Samplan.Formats.Tests.OsmPbf;

/// <summary>Whatever is done to an extract, it is read or refused. Both tests together run for <see cref="FuzzTime.Seconds"/>; the same changes in the same order.</summary>
public sealed class OsmFuzzTests : IDisposable
{
    // Lengths, varints and zigzags that are next to a limit.
    private static readonly byte[][] s_odd =
    [
        [0x00],
        [0x80],
        [0xFF, 0xFF, 0xFF, 0xFF, 0x0F],
        [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01],
        [0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x01],
        [0x7F, 0xFF, 0xFF, 0xFF],
        [0x0A, 0x00],
        [0x12, 0x7F],
        [0x0D],
    ];

    private const int LeastTries = 200;
    private readonly Scratch _scratch = new();

    [Fact]
    public void Changed_data_is_read_or_refused_with_a_sentence() => Try(OsmSample.Unpacked(), new Random(20261121), (bytes, random) => Change(bytes, random));

    [Fact]
    public void A_changed_packed_file_is_read_or_refused_with_a_sentence() =>
        Try(OsmSample.Write(), new Random(20261122), static (bytes, random) => bytes[random.Next(bytes.Count)] = (byte)random.Next(256));

    private void Try(byte[] whole, Random random, Action<List<byte>, Random> change)
    {
        var clock = Stopwatch.StartNew();
        var (read, refused) = (0, 0);
        while (clock.Elapsed.TotalSeconds < FuzzTime.Seconds / 2 || read + refused < LeastTries)
        {
            var bytes = whole.ToList();
            for (var changes = random.Next(1, 5); changes > 0; changes--)
                change(bytes, random);
            Count([.. bytes], ref read, ref refused);
        }
        Assert.True(refused > 10, $"{read} read, {refused} refused");
    }

    private static void Change(List<byte> bytes, Random random)
    {
        var at = random.Next(bytes.Count);
        switch (random.Next(4))
        {
            case 0:
                bytes.RemoveRange(at, Math.Min(random.Next(1, 8), bytes.Count - at - 1));
                break;
            case 1:
                bytes.InsertRange(at, s_odd[random.Next(s_odd.Length)]);
                break;
            case 2:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            default:
                bytes[at] = (byte)random.Next(256);
                break;
        }
    }

    private void Count(byte[] bytes, ref int read, ref int refused)
    {
        try
        {
            using var file = OsmPbfFile.Open(_scratch.Write("fuzz.osm.pbf", bytes));
            var all = new OsmSelection
            {
                WayKeys = [],
                RelationKeys = [],
                NodeKeys = [],
                HasCoordinates = true,
            };
            file.Read(all, static block => block.Ways.Count + block.Relations.Count + block.NodeIds.Count, static _ => { });
            read++;
        }
        catch (RefusedException refusal)
        {
            Assert.StartsWith("fuzz.osm.pbf: ", Texts.In("sv").Say(Assert.Single(refusal.Refusals)), StringComparison.Ordinal);
            refused++;
        }
    }

    public void Dispose() => _scratch.Dispose();
}
