using System.Diagnostics;
using System.Threading.Channels;

namespace Samplan.Features.Tests.Security;

/// <summary>A server of somebody else's, run by Node.js from <c>tests/Servers</c>: it tells line by line what happens, and ends with us.</summary>
internal sealed class NodeServer : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();

    private NodeServer(string script, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(Folder, script), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is { } text)
                _lines.Writer.TryWrite(text);
            else
                _lines.Writer.TryComplete();
        };
        // Read, so that it is never held up; it warns of not being a production server.
        _process.ErrorDataReceived += static (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public static string Folder { get; } = Path.Combine(Repository.Root, "tests", "Servers");

    /// <summary>The first line that it wrote.</summary>
    public string Address { get; private set; } = "";

    public static async Task<NodeServer> StartAsync(string script, params IReadOnlyList<string> arguments)
    {
        Assert.True(Directory.Exists(Path.Combine(Folder, "node_modules")), "Run 'npm ci' in tests/Servers.");
        var server = new NodeServer(script, arguments);
        server.Address = await server.ReadAsync();
        return server;
    }

    /// <summary>The next line.</summary>
    public async Task<string> ReadAsync()
    {
        using var patience = new CancellationTokenSource(s_patience);
        return await _lines.Reader.ReadAsync(patience.Token);
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        using var patience = new CancellationTokenSource(s_patience);
        try
        {
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill();
        }
        _process.Dispose();
    }
}
