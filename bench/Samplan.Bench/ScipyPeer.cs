using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Samplan.Bench;

/// <summary>Python with scipy (Debian: python3-scipy), kept running so that neither its start nor its reading is timed.</summary>
internal sealed class ScipyPeer : IDisposable
{
    private const string Script = """
        import sys
        import numpy
        from scipy import ndimage
        print("ready", flush=True)
        for line in sys.stdin:
            word, *rest = line.split()
            if word == "load":
                path, side, structure = rest[0], int(rest[1]), numpy.ones((3, 3)) if rest[2] == "queen" else None
                mask = numpy.fromfile(path, dtype=numpy.uint8).reshape(side, side).astype(bool)
                labels, count = ndimage.label(mask, structure=structure)
                labels.astype(numpy.int32).tofile(path)
                print(count, flush=True)
            else:
                labels, count = ndimage.label(mask, structure=structure)
                print(count, flush=True)
        """;

    private readonly Process _process;
    private readonly string _file = Path.GetTempFileName();

    private ScipyPeer(Process process) => _process = process;

    /// <summary>Null when there is none on this machine.</summary>
    public static ScipyPeer? Find()
    {
        // The system's Python first: another one on the path seldom has Debian's packages.
        foreach (var program in new[] { "/usr/bin/python3", "python3" })
        {
            try
            {
                var process = Process.Start(
                    new ProcessStartInfo(program, ["-c", Script])
                    {
                        RedirectStandardInput = true,
                        RedirectStandardOutput = true,
                        RedirectStandardError = true,
                        UseShellExecute = false,
                    }
                )!;
                if (process.StandardOutput.ReadLine() == "ready")
                    return new ScipyPeer(process);
                process.Dispose();
            }
            catch (Win32Exception)
            {
                continue;
            }
        }
        return null;
    }

    /// <summary>Gives it a mask and gets its labels.</summary>
    public int[] Load(bool[] cells, int side, bool isQueen)
    {
        File.WriteAllBytes(_file, Array.ConvertAll(cells, cell => (byte)(cell ? 1 : 0)));
        Ask(string.Create(CultureInfo.InvariantCulture, $"load {_file} {side} {(isQueen ? "queen" : "rook")}"));
        return MemoryMarshal.Cast<byte, int>(File.ReadAllBytes(_file)).ToArray();
    }

    /// <summary>Labels the mask again and says how many clusters there are.</summary>
    public int Label() => int.Parse(Ask("label"), CultureInfo.InvariantCulture);

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
        File.Delete(_file);
    }

    private string Ask(string line)
    {
        _process.StandardInput.WriteLine(line);
        _process.StandardInput.Flush();
        return _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("scipy has stopped.");
    }
}
