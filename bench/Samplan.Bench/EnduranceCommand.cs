using System.Diagnostics;
using System.Globalization;
using Samplan.Endurance;

namespace Samplan.Bench;

/// <summary>
/// <c>endurance [--minutes 5]</c>: 50 writers and 500 readers at the server over HTTP. <c>kills [--count 200]</c>: the server is killed again and again while
/// they write. Neither belongs to the benchmarks that run by themselves.
/// </summary>
internal static class EnduranceCommand
{
    private const int Writers = 50;
    private const int Readers = 500;
    private const double MostMilliseconds = 1_000;

    public static bool IsAsked(IReadOnlyList<string> arguments) => arguments is ["endurance" or "kills", ..];

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        var isKilled = arguments[0] == "kills";
        var number = arguments is [_, "--minutes" or "--count", var text] ? int.Parse(text, CultureInfo.InvariantCulture) : (int?)null;
        var settings = isKilled
            ? new EnduranceSettings(Writers, Readers: 20, TimeSpan.Zero, Kills: number ?? 200)
            {
                WriterPause = TimeSpan.FromSeconds(2),
                AmenderPause = TimeSpan.FromSeconds(5),
            }
            : new EnduranceSettings(Writers, Readers, TimeSpan.FromMinutes(number ?? 5));
        var folder = BenchWorkspace.NewFolder();
        try
        {
            var workspace = await PrepareAsync(folder);
            using var region = new ServedRegion(Program, BenchWorkspace.Root, workspace);
            var report = await new EnduranceRun(region, settings).RunAsync(Console.WriteLine);
            return Tell(report, isKilled);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public static string Program => Path.Combine(AppContext.BaseDirectory, "Samplan.Cli.dll");

    private static int Tell(EnduranceReport report, bool isKilled)
    {
        Console.WriteLine(Machine.Here().Sentence);
        Console.WriteLine($"  reads:  {report.Reads}");
        Console.WriteLine($"  writes: {report.Writes}");
        Console.WriteLine($"  {string.Join(", ", report.Answers.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => $"{one.Key}: {one.Value}"))}");
        Console.WriteLine($"  {report.Acknowledged} writes acknowledged, {report.Uncertain} not answered, {report.Kills} kills, {report.Faults.Count} faults");
        foreach (var fault in report.Faults.Take(20))
            Console.WriteLine($"    {fault}");
        var isSlow = !isKilled && Math.Max(report.Reads.Percentile(0.99), report.Writes.Percentile(0.99)) >= MostMilliseconds;
        if (isSlow)
            Console.WriteLine("  p99 is ABOVE one second");
        return report.Faults.Count > 0 || isSlow ? 1 : 0;
    }

    /// <summary>The sample region with two editions, the first under dialogue.</summary>
    public static async Task<string> PrepareAsync(string folder)
    {
        var workspace = Path.Combine(folder, "exempelregionen");
        await DoneAsync("demo", "--build-only", "--folder", folder);
        await DoneAsync("edition", "freeze", workspace, "--title", "Nuläge");
        await DoneAsync("edition", "status", workspace, "1", "dialogue");
        return workspace;
    }

    private static async Task DoneAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["SAMPLAN_ROOT"] = BenchWorkspace.Root;
        using var process = Process.Start(start)!;
        var (said, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        await said;
        if (process.ExitCode != 0)
            throw new InvalidOperationException(await error);
    }
}
