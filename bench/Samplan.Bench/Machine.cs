using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Samplan.Bench;

/// <summary>Where the figures come from. Only ratios from one run carry over to another machine.</summary>
internal sealed record Machine(int Cores, string Processor, string Runtime, string System, int SimdBits)
{
    public string Sentence => string.Create(CultureInfo.InvariantCulture, $"{Cores} cores, {Processor}, {Runtime}, {System}, SIMD {SimdBits} bits");

    public static Machine Here() =>
        new(Environment.ProcessorCount, ReadProcessor(), RuntimeInformation.FrameworkDescription, RuntimeInformation.OSDescription, Vector<byte>.Count * 8);

    /// <summary>The most memory that this process has held since it began, or since <see cref="ForgetPeak"/> where the system can forget.</summary>
    public static long PeakMebibytes()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / (1024 * 1024);
    }

    /// <summary>Gives memory back and begins the peak anew (Linux), so that one benchmark does not bear another's.</summary>
    public static void ForgetPeak()
    {
        const string linux = "/proc/self/clear_refs";
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        if (File.Exists(linux))
            File.WriteAllText(linux, "5");
    }

    private static string ReadProcessor()
    {
        const string linux = "/proc/cpuinfo";
        var line = File.Exists(linux) ? File.ReadLines(linux).FirstOrDefault(static line => line.StartsWith("model name", StringComparison.Ordinal)) : null;
        return line?.Split(':', 2)[1].Trim() ?? RuntimeInformation.ProcessArchitecture.ToString();
    }
}
