using Samplan.Cli;

namespace Samplan.Reference.Tests;

/// <summary>A workspace that is only touched through the command line, in this process.</summary>
internal sealed class CommandedRegion : IDisposable
{
    private readonly string _root = Path.Combine(Path.GetTempPath(), $"samplan-commanded-{Guid.NewGuid():n}");

    public CommandedRegion() => Directory.CreateDirectory(_root);

    public string Folder => Path.Combine(_root, "region");

    /// <summary>A ruleset that comes with the program.</summary>
    public static string Ruleset(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Samplan.slnx")))
            folder = folder.Parent!;
        return Path.Combine(folder.FullName, "rulesets", name + ".json");
    }

    /// <summary>Runs a command that must succeed.</summary>
    public async Task<CommandRun> RunAsync(params string[] arguments)
    {
        var run = await TryAsync(arguments);
        Assert.True(run.ExitCode == 0, $"{string.Join(' ', arguments)}: {run.Error}");
        return run;
    }

    public static async Task<CommandRun> TryAsync(params string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var terminal = new Terminal(output, error, TimeProvider.System);
        var exitCode = await CommandLine.RunAsync(CommandTree.Make(terminal), arguments, terminal);
        return new CommandRun(exitCode, output.ToString(), error.ToString());
    }

    public Task<CommandRun> ImportAsync(string file, string role, params string[] options) =>
        RunAsync(["import", Folder, ReferenceFiles.Find(file), "--as", role, .. options]);

    public Task<CommandRun> ShowAsync(string what, string format = "--csv") => RunAsync("show", Folder, what, format);

    /// <summary>The steps that a build computes, in order, by name.</summary>
    public async Task<IReadOnlyList<string>> BuildAsync()
    {
        var report = (await RunAsync("build", Folder, "--json")).Json;
        return [.. report.GetProperty("steps").EnumerateArray().Where(step => step.GetProperty("reasons").GetArrayLength() > 0).Select(Name)];

        static string Name(System.Text.Json.JsonElement step) => step.GetProperty("key").GetProperty("value").GetString()!;
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
