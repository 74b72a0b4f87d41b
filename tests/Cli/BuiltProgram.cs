using System.Diagnostics;

namespace Samplan.Cli.Tests;

/// <summary>The program as it was built, run as a process of its own.</summary>
internal static class BuiltProgram
{
    /// <summary>The program itself.</summary>
    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "Samplan.Cli.dll");

    /// <summary>The repository's root.</summary>
    public static string Root { get; } = FindRoot();

    public static string Ruleset(string name) => System.IO.Path.Combine(Root, "rulesets", name + ".json");

    public static async Task<ProgramRun> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        return await EndAsync(process);
    }

    public static Task<ProgramRun> RunInEnglishAsync(params string[] arguments) => RunAsync(Starting(arguments), "en");

    /// <summary>The program through another one, such as setpriv: <c>through</c> is that one and its arguments.</summary>
    public static async Task<ProgramRun> RunThroughAsync(string[] through, params string[] arguments)
    {
        var direct = Starting(arguments);
        var start = new ProcessStartInfo(through[0], [.. through[1..], direct.FileName, .. direct.ArgumentList]);
        return await RunAsync(start, "sv");
    }

    /// <summary>With so many bytes for objects: what is asked for beyond is not given.</summary>
    public static Task<ProgramRun> RunBoundedAsync(long heapBytes, string[] arguments)
    {
        var start = Starting(arguments);
        // The runtime reads it as a hexadecimal number.
        start.Environment["DOTNET_GCHeapHardLimit"] = heapBytes.ToString("X", System.Globalization.CultureInfo.InvariantCulture);
        return RunAsync(start, "sv");
    }

    public static Process Start(params string[] arguments) => Start(Starting(arguments), "sv");

    /// <summary>
    /// The program as a person at a terminal starts it: it hears Ctrl-C, also where these tests run behind a shell that has been told not to.
    /// </summary>
    public static Process StartAtTerminal(params string[] arguments)
    {
        var direct = Starting(arguments);
        return Start(OperatingSystem.IsLinux() ? new ProcessStartInfo("env", ["--default-signal=INT", direct.FileName, .. direct.ArgumentList]) : direct, "sv");
    }

    public static async Task<ProgramRun> EndAsync(Process process)
    {
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new ProgramRun(process.ExitCode, await output, await error);
    }

    private static async Task<ProgramRun> RunAsync(ProcessStartInfo start, string language)
    {
        using var process = Start(start, language);
        return await EndAsync(process);
    }

    private static ProcessStartInfo Starting(string[] arguments) =>
        new(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [Path, .. arguments]);

    private static Process Start(ProcessStartInfo start, string language)
    {
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.StandardOutputEncoding = start.StandardErrorEncoding = System.Text.Encoding.UTF8;
        start.Environment["SAMPLAN_LANGUAGE"] = language;
        start.Environment["SAMPLAN_ROOT"] = Root;
        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder.FullName, "Samplan.slnx")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run outside the repository.");
        return folder.FullName;
    }
}
