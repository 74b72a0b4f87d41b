using System.Globalization;
using System.Text.Json;
using Samplan.Endurance;

namespace Samplan.Bench;

/// <summary>How soon the server answers with travel times to every square of the sample region, and with what a change leads to. No two requests ask for the same.</summary>
internal sealed class Surfaces : IBenchmark
{
    private const int Rounds = 10;
    private const double SurfaceMilliseconds = 300;
    private const double EditMilliseconds = 2_000;

    public string Name => "surfaces";

    public string Work => "travel times of every square of the sample region by each mode, and after a change, over HTTP, one after another";

    public void Run(BenchSession session) => RunAsync(session).GetAwaiter().GetResult();

    private static async Task RunAsync(BenchSession session)
    {
        var folder = BenchWorkspace.NewFolder();
        try
        {
            using var region = new ServedRegion(EnduranceCommand.Program, BenchWorkspace.Root, await EnduranceCommand.PrepareAsync(folder));
            await region.StartAsync();
            using var client = new HttpMessageInvoker(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
            var editor = new Visitor(region, client, new EnduranceReport());
            await editor.SignInAsync("redaktor", CancellationToken.None);
            await MeasureAsync(session, editor);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task MeasureAsync(BenchSession session, Visitor editor)
    {
        var places = Places((await editor.GetAsync("/api/map", null, CancellationToken.None)).Text);
        foreach (var mode in new[] { "car", "bike", "walk", "transit" })
            await AskAsync($"to a place, {mode}", SurfaceMilliseconds, round => $"/api/accessibility/surface?mode={mode}&place={places[round].Id}");
        await AskAsync("a service opened", SurfaceMilliseconds, round => Changed("service:grocery", $"add-service;kind=grocery;at={At(round)}"));
        await AskAsync("a road built", EditMilliseconds, round => Changed("place:" + places[0].Id, $"new-road;line={At(round)} {At(round + 4)};speed=90"));
        await AskAsync("a road at another speed", EditMilliseconds, round => Changed("place:" + places[0].Id, $"road-speed;at={At(round)};speed=31"));
        await AskAsync(
            "a line run",
            EditMilliseconds,
            round => Changed("place:" + places[0].Id, $"new-line;line={At(round)} {At(round + 4)};speed=60;headway=10;from=6;to=22") + "&mode=transit"
        );

        string At(int step) =>
            string.Create(CultureInfo.InvariantCulture, $"{places[step % places.Length].Latitude:0.#####},{places[step % places.Length].Longitude:0.#####}");

        async Task AskAsync(string work, double limit, Func<int, string> address)
        {
            var (first, own) = (new Durations(), new Durations());
            for (var round = 0; round <= Rounds; round++)
            {
                var answer = await editor.GetAsync(address(round), round == 0 ? first : own, CancellationToken.None);
                if ((int)answer.Status != 200)
                    session.Note($"{address(round)} answers {(int)answer.Status}");
            }
            var verdict = own.Percentile(0.5) < limit ? "within" : "ABOVE";
            session.Note(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{work, -24} median {own.Percentile(0.5), 6:0} ms, {verdict} the limit of {limit:0} ms; longest {own.Percentile(1):0} ms, the first of its kind {first.Percentile(1):0} ms"
                )
            );
        }
    }

    private static string Changed(string goal, string change) => $"/api/accessibility/scenario?goal={goal}&change={Uri.EscapeDataString(change)}";

    private static (string Id, double Longitude, double Latitude)[] Places(string map)
    {
        using var read = JsonDocument.Parse(map);
        return
        [
            .. read
                .RootElement.GetProperty("nodes")
                .EnumerateArray()
                .Take(2 * Rounds)
                .Select(static node => (node.GetProperty("id").GetString()!, node.GetProperty("lon").GetDouble(), node.GetProperty("lat").GetDouble())),
        ];
    }
}
