using System.Diagnostics;

namespace Samplan.Bench;

/// <summary>What a command took in a process of its own.</summary>
/// <param name="Wall">From start to end.</param>
/// <param name="Work">Processor time of all its threads.</param>
/// <param name="PeakMebibytes">The most memory that it held (resident, pages of mapped files included).</param>
internal sealed record ChildProcess(TimeSpan Wall, TimeSpan Work, long PeakMebibytes)
{
    /// <summary>Runs the program's command line and waits for it.</summary>
    /// <exception cref="InvalidOperationException">It ended with another code than 0.</exception>
    public static ChildProcess Command(params string[] arguments) => Run("Samplan.Cli.dll", arguments);

    /// <summary>Runs this program itself.</summary>
    /// <exception cref="InvalidOperationException">It ended with another code than 0.</exception>
    public static ChildProcess Itself(params string[] arguments) => Run("Samplan.Bench.dll", arguments);

    private static ChildProcess Run(string program, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, program), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var (said, complaint) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var (work, peak) = (TimeSpan.Zero, 0L);
        // A process that has ended tells neither any more.
        while (!process.WaitForExit(10))
        {
            process.Refresh();
            try
            {
                (work, peak) = (process.TotalProcessorTime, Math.Max(peak, process.PeakWorkingSet64));
            }
            catch (InvalidOperationException)
            {
                break;
            }
        }
        process.WaitForExit();
        return process.ExitCode == 0 ? new ChildProcess(clock.Elapsed, work, peak >> 20) : throw new InvalidOperationException(said.Result + complaint.Result);
    }
}
