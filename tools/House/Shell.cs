using System.Diagnostics;
using System.Text;

namespace Samplan.House;

/// <summary>Runs other programs, quietly: their output is kept and shown only when it matters.</summary>
internal static class Shell
{
    /// <summary>Runs the program without standard input and waits for it. A program that is not there gives exit code 127.</summary>
    public static ShellResult Run(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        var output = new StringBuilder();
        try
        {
            using var process = Process.Start(start)!;
            process.OutputDataReceived += (_, line) => Keep(output, line.Data);
            process.ErrorDataReceived += (_, line) => Keep(output, line.Data);
            process.StandardInput.Close();
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            process.WaitForExit();
            return new ShellResult(process.ExitCode, output.ToString());
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            return new ShellResult(127, $"{program}: {missing.Message}");
        }
    }

    /// <summary>Full path of the first of the programs that is on the path, or null.</summary>
    public static string? Find(params ReadOnlySpan<string> programs)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        string[] endings = OperatingSystem.IsWindows() ? [".exe", ".cmd"] : [""];
        foreach (var program in programs)
        {
            foreach (var path in folders.SelectMany(folder => endings.Select(ending => Path.Combine(folder, program + ending))))
            {
                if (File.Exists(path))
                    return path;
            }
        }
        return null;
    }

    private static void Keep(StringBuilder output, string? line)
    {
        if (line is null)
            return;
        lock (output)
            output.AppendLine(line);
    }
}
