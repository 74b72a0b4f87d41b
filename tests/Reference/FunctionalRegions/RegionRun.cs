using System.Globalization;
using System.IO.Compression;

namespace Samplan.Reference.Tests.FunctionalRegions;

/// <summary>The command <c>regions</c> run as a person runs it, on real flows, with its result read back.</summary>
internal sealed class RegionRun : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("samplan-regions-").FullName;

    public string Out => Path.Combine(_folder, "regions.csv");

    public string Log => Path.Combine(_folder, "log.csv");

    public IReadOnlyList<IReadOnlyDictionary<string, string>> Rows => CsvRows.Read(Out);

    /// <summary>The region of each unit, by code.</summary>
    public IReadOnlyDictionary<string, string> Regions => Rows.ToDictionary(row => row["unit"], row => row["region"]);

    public static string[] Flows(string file, string from, string to, string persons) =>
        ["--flows", ReferenceFiles.Find(file), "--map", $"from={from}", "--map", $"to={to}", "--map", $"persons={persons}"];

    /// <summary>The European parameters of the reference divisions.</summary>
    public static string[] European =>
        ["--method", "ttwa", "--param", "minSZ=1000", "--param", "minSC=0.6667", "--param", "tarSZ=10000", "--param", "tarSC=0.75"];

    public async Task<CommandRun> RunAsync(params string[] arguments)
    {
        var (output, error) = (new StringWriter(CultureInfo.InvariantCulture), new StringWriter(CultureInfo.InvariantCulture));
        var terminal = new Cli.Terminal(output, error, TimeProvider.System);
        var exit = await Cli.CommandLine.RunAsync(Cli.CommandTree.Make(terminal), ["regions", .. arguments, "--out", Out, "--log", Log], terminal);
        return new CommandRun(exit, output.ToString(), error.ToString());
    }

    public string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Rows of a packed file, read by a reader of the test's own.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> ReadPacked(string file)
    {
        using var packed = new GZipStream(File.OpenRead(ReferenceFiles.Find(file)), CompressionMode.Decompress);
        using var reader = new StreamReader(packed);
        return CsvRows.Parse(reader.ReadToEnd());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
