using System.Globalization;
using System.Text.Json;

namespace Samplan.Endurance;

/// <summary>Many people at the same server for some time, which is killed now and then; afterwards everything that was acknowledged is looked for.</summary>
public sealed class EnduranceRun(ServedRegion region, EnduranceSettings settings)
{
    private static readonly string[] s_accounts = ["planerare1", "planchef1", "planerare2", "planchef2", "lansstyrelsen", "myndighet", "redaktor"];

    private const int MostWaits = 1_000;
    private static readonly TimeSpan s_wait = TimeSpan.FromMilliseconds(20);

    private readonly EnduranceReport _report = new();

    /// <param name="said">Called with a line now and then in a long run.</param>
    public async Task<EnduranceReport> RunAsync(Action<string> said)
    {
        using var client = new HttpMessageInvoker(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
            }
        );
        await region.StartAsync();
        var accounts = new Dictionary<string, (Visitor Visitor, string Organisation)>(StringComparer.Ordinal);
        foreach (var account in s_accounts)
            accounts[account] = await SignInAsync(client, account);
        var administrator = new Visitor(region, client, _report);
        await administrator.SignInAsync("admin", CancellationToken.None);
        var anonymous = new Visitor(region, client, _report);
        var (places, open) = await ListAddressesAsync(anonymous);

        var writers = Enumerable
            .Range(0, settings.Writers)
            .Select(index => new Writer(index, accounts[AccountOf(index)].Visitor.Beside(), settings, _report))
            .ToList();
        var amenders = Enumerable
            .Range(0, settings.Amenders)
            .Select(index => new Amender(index, accounts["redaktor"].Visitor.Beside(), EveryOther(places, index), settings, _report))
            .ToList();
        string[] closed = [.. open, "/proposals", "/organisations", "/account"];
        var readers = Enumerable
            .Range(0, settings.Readers)
            .Select(index =>
                index % 2 == 0
                    ? new Reader(index, anonymous.Beside(), open, settings, _report)
                    : new Reader(index, accounts[AccountOf(index)].Visitor.Beside(), closed, settings, _report)
            );
        using var ended = new CancellationTokenSource();
        Task[] people =
        [
            .. writers.Select((writer, index) => writer.RunAsync(accounts[AccountOf(index)].Organisation, ended.Token)),
            .. amenders.Select(amender => amender.RunAsync(ended.Token)),
            .. readers.Select(reader => reader.RunAsync(ended.Token)),
        ];
        await (settings.Kills > 0 ? KillAsync(said) : Task.Delay(settings.Duration));
        await ended.CancelAsync();
        await Task.WhenAll(people);
        said("everybody has gone home; what they wrote is looked for");
        await new Verification(_report).FindAsync(writers, amenders, administrator);
        return _report;
    }

    private static string AccountOf(int index) => s_accounts[index % s_accounts.Length];

    private List<string> EveryOther(IReadOnlyList<string> places, int index) => [.. places.Where((_, at) => at % settings.Amenders == index)];

    private async Task KillAsync(Action<string> said)
    {
        const int told = 20;
        var random = new Random(settings.Seed);
        for (var kill = 1; kill <= settings.Kills; kill++)
        {
            var before = _report.Acknowledged;
            await Task.Delay(settings.LongestLife * (0.1 + (0.9 * random.NextDouble())));
            // A busy machine may be slow: a server that has taken nothing down has nothing to lose.
            for (var wait = 0; wait < MostWaits && _report.Acknowledged == before; wait++)
                await Task.Delay(s_wait);
            await region.KillAsync();
            await region.StartAsync();
            _report.Kills = kill;
            if (kill % told == 0)
                said(
                    string.Create(CultureInfo.InvariantCulture, $"{kill} kills, {_report.Acknowledged} writes acknowledged, {_report.Uncertain} not answered")
                );
        }
    }

    private async Task<(Visitor Visitor, string Organisation)> SignInAsync(HttpMessageInvoker client, string account)
    {
        var visitor = new Visitor(region, client, _report);
        await visitor.SignInAsync(account, CancellationToken.None);
        var form = await visitor.GetAsync("/proposals/new?edition=1", null, CancellationToken.None);
        return (visitor, Visitor.OrganisationOf(form.Text));
    }

    /// <summary>The places of the region, and what anybody may read of it.</summary>
    private static async Task<(IReadOnlyList<string> Places, IReadOnlyList<string> Addresses)> ListAddressesAsync(Visitor anybody)
    {
        using var map = JsonDocument.Parse((await anybody.GetAsync("/api/map", null, CancellationToken.None)).Text);
        var nodes = map.RootElement.GetProperty("nodes").EnumerateArray().ToList();
        string[] places = [.. nodes.Select(node => node.GetProperty("id").GetString()!)];
        var (longitude, latitude) = (nodes[0].GetProperty("lon").GetDouble(), nodes[0].GetProperty("lat").GetDouble());
        string[] tiles =
        [
            .. from layer in new[] { "typology", "roads", "municipalities" }
            from zoom in new[] { 6, 8, 10, 12 }
            select TileAddress(layer, zoom, longitude, latitude),
        ];
        string[] pages =
        [
            "/",
            "/?lang=en&theme=dark",
            "/api/map",
            "/tiles",
            "/tables/nodes",
            "/tables/nodes.csv",
            "/tables/links.csv",
            "/comparison",
            "/comparison.csv",
            "/datasets",
            "/editions",
            "/assets/page.css",
        ];
        return (places, [.. pages, .. tiles, .. places.Take(10).SelectMany(place => new[] { $"/?place={place}", $"/places/{place}" })]);
    }

    private static string TileAddress(string layer, int zoom, double longitude, double latitude)
    {
        var tiles = 1 << zoom;
        var column = (int)((longitude + 180) / 360 * tiles);
        var row = (int)((1 - (Math.Asinh(Math.Tan(latitude * Math.PI / 180)) / Math.PI)) / 2 * tiles);
        return string.Create(CultureInfo.InvariantCulture, $"/tiles/{layer}/{zoom}/{column}/{row}.mvt");
    }
}
