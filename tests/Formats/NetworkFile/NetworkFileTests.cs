using Samplan.Formats.NetworkFile;
using Samplan.Kernel;

namespace Samplan.Formats.Tests.NetworkFile;

/// <summary>A network file is opened whole or refused with one sentence.</summary>
public sealed class NetworkFileTests : IDisposable
{
    private const uint Version = 7;
    private readonly Scratch _scratch = new();

    [Fact]
    public void Columns_come_back_as_they_were()
    {
        using var file = MappedNetworkFile.Open(Write(), Version);

        Assert.Equal([1u, 2u, uint.MaxValue], file.Get<uint>(1).ToArray());
        Assert.Equal([long.MinValue], file.Get<long>(2).ToArray());
        Assert.Equal([3, 1, 4, 1, 5], file.Get<byte>(3).ToArray());
        Assert.Empty(file.Get<double>(4).ToArray());
    }

    [Fact]
    public void A_file_that_is_written_over_is_the_new_one()
    {
        Write();
        var writer = new NetworkFileWriter(Version);
        writer.Add<uint>(1, new uint[] { 9 });
        writer.Write(_scratch.Path("a.net"));

        using var file = MappedNetworkFile.Open(_scratch.Path("a.net"), Version);
        Assert.Equal([9u], file.Get<uint>(1).ToArray());
        Assert.Single(Directory.EnumerateFiles(_scratch.Folder));
    }

    [Fact]
    public void A_file_cut_off_anywhere_is_refused()
    {
        var whole = File.ReadAllBytes(Write());
        for (var length = 8; length < whole.Length; length++)
            Assert.Equal("formats.network.cut-off", Refusal(whole[..length]).Code);
        Assert.Equal("formats.network.cut-off", Refusal([.. whole, 0]).Code);
    }

    [Fact]
    public void A_changed_bit_anywhere_in_the_content_is_refused()
    {
        var whole = File.ReadAllBytes(Write());
        // Padding between sections holds nothing.
        foreach (var at in new[] { 64, 72, 88, 150, 192, 200, 203, 256, 263, 320, 324 })
        {
            var bytes = (byte[])whole.Clone();
            bytes[at] ^= 4;
            Assert.Equal("formats.network.damaged", Refusal(bytes).Code);
        }
    }

    [Fact]
    public void Another_version_byte_order_or_format_is_refused_with_its_own_sentence()
    {
        var whole = File.ReadAllBytes(Write());
        Assert.Equal("formats.network.version", Refusal(Changed(whole, 12, [9, 0, 0, 0])).Code);
        Assert.Equal("formats.network.byte-order", Refusal(Changed(whole, 8, [1, 2, 3, 4])).Code);
        Assert.Equal("formats.network.not-one", Refusal("id,lat,lon\n"u8.ToArray()).Code);
        Assert.Equal("formats.network.not-one", Refusal([]).Code);
        Assert.Equal("formats.file-missing", Assert.Throws<RefusedException>(() => MappedNetworkFile.Open(_scratch.Path("b.net"), Version)).Refusals[0].Code);
    }

    [Fact]
    public void A_column_that_is_not_there_or_of_another_kind_is_refused()
    {
        using var file = MappedNetworkFile.Open(Write(), Version);

        Assert.Equal("formats.network.damaged", Assert.Throws<RefusedException>(() => file.Get<uint>(99)).Refusals[0].Code);
        Assert.Equal("formats.network.damaged", Assert.Throws<RefusedException>(() => file.Get<uint>(3)).Refusals[0].Code);
    }

    private string Write()
    {
        var writer = new NetworkFileWriter(Version);
        writer.Add<uint>(1, new[] { 1u, 2u, uint.MaxValue });
        writer.Add<long>(2, new[] { long.MinValue });
        writer.Add<byte>(3, new byte[] { 3, 1, 4, 1, 5 });
        writer.Add<double>(4, Array.Empty<double>());
        writer.Write(_scratch.Path("a.net"));
        return _scratch.Path("a.net");
    }

    private Refusal Refusal(byte[] bytes)
    {
        var path = _scratch.Write("bad.net", bytes);
        var refusal = Assert.Single(Assert.Throws<RefusedException>(() => MappedNetworkFile.Open(path, Version)).Refusals);
        Assert.StartsWith("bad.net: ", Texts.In("sv").Say(refusal), StringComparison.Ordinal);
        return refusal;
    }

    private static byte[] Changed(byte[] whole, int at, byte[] by)
    {
        var bytes = (byte[])whole.Clone();
        by.CopyTo(bytes, at);
        return bytes;
    }

    public void Dispose() => _scratch.Dispose();
}
