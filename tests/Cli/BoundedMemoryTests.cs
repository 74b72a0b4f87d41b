using System.Globalization;
using System.Text;

namespace Samplan.Cli.Tests;

/// <summary>
/// The memory of a table does not grow with its pairs: the program itself, with so little memory that the table could not be held even at two bytes a pair, writes it whole. The bound
/// is the runtime's own: an allocation beyond it fails, and the last test sees that it does.
/// </summary>
public sealed class BoundedMemoryTests : IDisposable
{
    private const int Side = 4_000;
    private const int Mebibyte = 1 << 20;
    private const int HeapMebibytes = 30;
    private const string Bus = "--mode transit --date 2026-05-19 --window 08:10-08:15 --max-walk 60";
    private readonly NetworkFolder _folder = new();

    [Theory]
    [InlineData("--mode car", "a.csv")]
    [InlineData("--mode car", "a.csv.gz")]
    [InlineData(Bus, "a.csv")]
    [InlineData(Bus, "a.csv.gz")]
    public async Task A_table_that_could_not_be_held_is_written_whole(string asked, string output)
    {
        const long pairs = (long)Side * Side;
        Assert.True(2 * pairs > (long)HeapMebibytes * Mebibyte, "The table would fit.");
        await _folder.BuildAsync(hasBus: true);
        Write("from.csv", Side);
        Write("to.csv", Side);

        var run = await RunAsync(HeapMebibytes, output, $"--origins from.csv --destinations to.csv {asked}");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains(pairs.ToString("N0", CultureInfo.GetCultureInfo("sv-SE")) + " rader", run.Output, StringComparison.Ordinal);
    }

    /// <summary>Of an origin its id, place and line are kept, and of a row nothing. Ten mebibytes are the program's own.</summary>
    [Fact]
    public async Task An_origin_takes_less_than_two_hundred_bytes_while_it_is_read()
    {
        const int many = 200_000;
        const int heapMebibytes = 10 + many * 200 / Mebibyte;
        await _folder.BuildAsync();
        Write("from.csv", many);
        Write("to.csv", 10);

        var run = await RunAsync(heapMebibytes, "a.csv", "--origins from.csv --destinations to.csv --mode car");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task The_bound_holds()
    {
        await _folder.BuildAsync();
        Write("from.csv", Side);
        Write("to.csv", Side);

        var run = await RunAsync(6, "a.csv", "--origins from.csv --destinations to.csv --mode car");

        Assert.NotEqual(0, run.ExitCode);
        Assert.False(File.Exists(_folder.File("a.csv")));
    }

    private Task<ProgramRun> RunAsync(int heapMebibytes, string output, string call) =>
        BuiltProgram.RunBoundedAsync(heapMebibytes * (long)Mebibyte, _folder.Words("travel-times", output, call));

    // Along the street from a to d.
    private void Write(string name, int count)
    {
        var text = new StringBuilder("id,lat,lon\n");
        for (var i = 0; i < count; i++)
            text.Append(CultureInfo.InvariantCulture, $"p{i},59.0,{16 + 0.03 * i / count:0.0000000}\n");
        _folder.Write(name, text.ToString());
    }

    public void Dispose() => _folder.Dispose();
}
