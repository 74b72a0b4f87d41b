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

    private static string ReadProcessor()
    {
        const string linux = "/proc/cpuinfo";
        var line = File.Exists(linux) ? File.ReadLines(linux).FirstOrDefault(static line => line.StartsWith("model name", StringComparison.Ordinal)) : null;
        return line?.Split(':', 2)[1].Trim() ?? RuntimeInformation.ProcessArchitecture.ToString();
    }
}
