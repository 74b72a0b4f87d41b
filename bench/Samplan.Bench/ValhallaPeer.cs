using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Samplan.Engine.Routing;

namespace Samplan.Bench;

/// <summary>
/// Valhalla (npm: <c>@valhallajs/valhallajs</c>, costing <c>auto</c>), kept running so that neither its start nor its reading is timed. It is sought where <c>SAMPLAN_PEERS</c> says that
/// <c>npm install</c> was run.
/// </summary>
internal sealed class ValhallaPeer : IDisposable
{
    private const string Script = """
        const { Actor } = require('@valhallajs/valhallajs');
        const lines = require('readline').createInterface({ input: process.stdin });
        (async () => {
          const actor = await Actor.fromConfigFile(process.argv[1]);
          console.log('ready');
          for await (const line of lines) {
            const asked = JSON.parse(line);
            const costs = asked.shortest ? { auto: { shortest: true } } : {};
            const rows = [];
            for (let i = 0; i < asked.from.length; i += 20) {
              const part = asked.from.slice(i, i + 20);
              const found = await actor.matrix({ sources: part, targets: asked.to, costing: 'auto', costing_options: costs, verbose: false });
              rows.push(...found.sources_to_targets[asked.shortest ? 'distances' : 'durations']);
            }
            console.log(JSON.stringify(rows));
          }
        })();
        """;

    private readonly string _folder;
    private readonly Process _process;

    private ValhallaPeer(string folder, Process process) => (_folder, _process) = (folder, process);

    /// <summary>Builds its tiles of an extract. Null when there is none on this machine.</summary>
    public static ValhallaPeer? Find(string extract)
    {
        if (Environment.GetEnvironmentVariable("SAMPLAN_PEERS") is not { } peers)
            return null;
        var program = Path.Combine(peers, "node_modules", ".bin", "valhalla");
        if (!File.Exists(program))
            return null;
        var folder = Directory.CreateTempSubdirectory("samplan-valhalla-").FullName;
        var settings = Path.Combine(folder, "settings.json");
        try
        {
            File.WriteAllText(settings, Unlimited(Output(program, ["build_config", "--mjolnir-tile-dir", Path.Combine(folder, "tiles")], folder)));
            Output(program, ["build_tiles", "-c", settings, extract], folder);
            var process = Process.Start(Start("node", ["-e", Script, settings], peers))!;
            while (process.StandardOutput.ReadLine() is { } line)
            {
                if (line == "ready")
                    return new ValhallaPeer(folder, process);
            }
            process.Dispose();
        }
        catch (Win32Exception)
        {
            // There is no Node.
        }
        Directory.Delete(folder, recursive: true);
        return null;
    }

    /// <summary>Seconds by car, or kilometres of the shortest way, by row; null where there is no way.</summary>
    public double?[] Table(GeoPoint[] from, GeoPoint[] to, bool isShortest)
    {
        _process.StandardInput.WriteLine(
            JsonSerializer.Serialize(
                new
                {
                    from = from.Select(Place),
                    to = to.Select(Place),
                    shortest = isShortest,
                }
            )
        );
        _process.StandardInput.Flush();
        var said = "";
        // It logs where it answers.
        while (!said.StartsWith("[[", StringComparison.Ordinal))
            said = _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("Valhalla has stopped.");
        return [.. JsonSerializer.Deserialize<double?[][]>(said)!.SelectMany(static row => row)];

        static object Place(GeoPoint point) => new { lat = point.LatitudeE7 / 1e7, lon = point.LongitudeE7 / 1e7 };
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    // As it comes it answers for fifty points.
    private static string Unlimited(string settings)
    {
        var read = JsonNode.Parse(settings)!;
        var limits = read["service_limits"]!["auto"]!;
        (limits["max_locations"], limits["max_matrix_location_pairs"]) = (2_000, 10_000_000);
        return read.ToJsonString();
    }

    private static string Output(string program, string[] arguments, string folder)
    {
        using var process = Process.Start(Start("node", [program, .. arguments], folder))!;
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? said
            : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"Valhalla's {arguments[0]} ended with {process.ExitCode}."));
    }

    private static ProcessStartInfo Start(string program, string[] arguments, string folder) =>
        new(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
}
