using System.Diagnostics;

namespace Samplan.Endurance;

/// <summary>The program serving a workspace as a process of its own, which can be ended as a power failure ends it and started again.</summary>
/// <param name="program">The program's own file, <c>Samplan.Cli.dll</c>.</param>
/// <param name="root">Where the rulesets are.</param>
public sealed class ServedRegion(string program, string root, string workspace) : IDisposable
{
    private static readonly TimeSpan s_longestStart = TimeSpan.FromMinutes(2);
    private Process? _process;
    private volatile TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What the program has said on its error output, for whoever asks why it did not start.</summary>
    public string Said { get; private set; } = "";

    /// <summary>Waits while the server is down.</summary>
    public Task<Uri> AddressAsync() => _address.Task;

    public async Task StartAsync()
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [program, "serve", workspace, "--port", "0"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["SAMPLAN_LANGUAGE"] = "sv";
        start.Environment["SAMPLAN_ROOT"] = root;
        var process = _process = Process.Start(start)!;
        process.StandardInput.Close();
        process.ErrorDataReceived += (_, line) => Said += line.Data is null ? "" : line.Data + "\n";
        process.BeginErrorReadLine();
        using var patience = new CancellationTokenSource(s_longestStart);
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.Split(' ').FirstOrDefault(word => word.StartsWith("http://", StringComparison.Ordinal)) is not { } address)
                continue;
            _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            _address.SetResult(new Uri(address.TrimEnd('.')));
            return;
        }
        throw new InvalidOperationException($"The server does not start: {Said}");
    }

    /// <summary>kill −9: nothing is closed and nobody is told.</summary>
    public async Task KillAsync()
    {
        _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _process!.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    public void Dispose()
    {
        if (_process is not { } process)
            return;
        process.Kill();
        process.WaitForExit();
        process.Dispose();
        _process = null;
    }
}
