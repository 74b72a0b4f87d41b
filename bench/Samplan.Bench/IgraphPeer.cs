using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Samplan.Engine.Routing;

namespace Samplan.Bench;

/// <summary>Python with igraph (Debian: python3-igraph), kept running so that neither its start nor its reading is timed.</summary>
internal sealed class IgraphPeer : IDisposable
{
    private const string Script = """
        import sys
        import array
        import igraph
        print(igraph.__version__, flush=True)
        def numbers(path):
            read = array.array("i")
            with open(path, "rb") as file:
                read.frombytes(file.read())
            return read
        for line in sys.stdin:
            word, *rest = line.split()
            if word == "load":
                arcs = numbers(rest[1])
                graph = igraph.Graph(n=int(rest[0]), edges=list(zip(arcs[0::3], arcs[1::3])), directed=True)
                weights = list(arcs[2::3])
                print("loaded", flush=True)
            else:
                nodes = numbers(rest[1])
                count = int(rest[0])
                table = graph.distances(source=list(nodes[:count]), target=list(nodes[count:]), weights=weights, mode="out")
                found = array.array("i", [-1 if far == float("inf") else int(far) for row in table for far in row])
                with open(rest[1], "wb") as file:
                    file.write(found.tobytes())
                print("done", flush=True)
        """;

    private readonly Process _process;
    private readonly string _file = Path.GetTempFileName();

    private IgraphPeer(Process process, string version) => (_process, Version) = (process, version);

    public string Version { get; }

    /// <summary>Null when there is none on this machine.</summary>
    public static IgraphPeer? Find()
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
                if (process.StandardOutput.ReadLine() is { } version)
                    return new IgraphPeer(process, version);
                process.Dispose();
            }
            catch (Win32Exception)
            {
                continue;
            }
        }
        return null;
    }

    /// <summary>Gives it a graph.</summary>
    public void Load(WeightedGraph graph)
    {
        Write(CarPeers.Arcs(graph).SelectMany(static arc => new[] { arc.From, arc.To, arc.Weight }));
        Ask(string.Create(CultureInfo.InvariantCulture, $"load {graph.NodeCount} {_file}"));
    }

    /// <summary>Distances by row, <see cref="uint.MaxValue"/> where there is no way.</summary>
    public uint[] Table(int[] from, int[] to)
    {
        Write(from.Concat(to));
        Ask(string.Create(CultureInfo.InvariantCulture, $"table {from.Length} {_file}"));
        return MemoryMarshal.Cast<byte, uint>(File.ReadAllBytes(_file)).ToArray();
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
        File.Delete(_file);
    }

    private void Write(IEnumerable<int> numbers) => File.WriteAllBytes(_file, MemoryMarshal.AsBytes(numbers.ToArray().AsSpan()).ToArray());

    private void Ask(string line)
    {
        _process.StandardInput.WriteLine(line);
        _process.StandardInput.Flush();
        if (_process.StandardOutput.ReadLine() is null)
            throw new InvalidOperationException("igraph has stopped.");
    }
}
