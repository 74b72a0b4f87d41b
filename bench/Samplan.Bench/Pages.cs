using System.Globalization;
using Samplan.Endurance;

namespace Samplan.Bench;

/// <summary>How soon the server answers with each page, one after another, to the region's editor.</summary>
internal sealed class Pages : IBenchmark
{
    private const int Rounds = 20;
    private const double LimitMilliseconds = 100;

    private static readonly string[] s_addresses =
    [
        "/",
        "/?place=3001tc101",
        "/?lang=en&theme=dark",
        "/places/3002tc101",
        "/tables/nodes",
        "/comparison",
        "/datasets",
        "/editions",
        "/editions/1",
        "/editions/1/picture",
        "/editions/1/picture?place=3001tc101",
        "/editions/compare?from=1&to=1",
        "/proposals",
        "/proposals/new?edition=1",
        "/proposals/1",
        "/proposals/1/edit",
        "/organisations",
        "/account",
        "/help",
    ];

    public string Name => "pages";

    public string Work =>
        string.Create(CultureInfo.InvariantCulture, $"{s_addresses.Length} pages of the sample region, signed in, {Rounds} times each, one after another");

    public void Run(BenchSession session) => RunAsync(session).GetAwaiter().GetResult();

    private static async Task RunAsync(BenchSession session)
    {
        var folder = BenchWorkspace.NewFolder();
        try
        {
            using var region = new ServedRegion(EnduranceCommand.Program, BenchWorkspace.Root, await EnduranceCommand.PrepareAsync(folder));
            await region.StartAsync();
            using var client = new HttpMessageInvoker(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
            var report = new EnduranceReport();
            var editor = new Visitor(region, client, report);
            await editor.SignInAsync("redaktor", CancellationToken.None);
            await ProposeAsync(editor);
            await MeasureAsync(session, editor);
            foreach (var fault in report.Faults)
                session.Note(fault);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task MeasureAsync(BenchSession session, Visitor editor)
    {
        var all = new Durations();
        foreach (var address in s_addresses)
        {
            var (warmUp, own) = (new Durations(), new Durations());
            await editor.GetAsync(address, warmUp, CancellationToken.None);
            for (var round = 0; round < Rounds; round++)
            {
                var one = new Durations();
                var answer = await editor.GetAsync(address, one, CancellationToken.None);
                if ((int)answer.Status != 200)
                    session.Note($"{address} answers {(int)answer.Status}");
                own.Add(one.Percentile(1));
                all.Add(one.Percentile(1));
            }
            session.Note(
                string.Create(CultureInfo.InvariantCulture, $"{address, -40} p95 {own.Percentile(0.95), 6:0.0} ms  (first {warmUp.Percentile(1):0} ms)")
            );
        }
        var verdict = all.Percentile(0.95) < LimitMilliseconds ? "within" : "ABOVE";
        session.Note(
            string.Create(CultureInfo.InvariantCulture, $"all pages: p95 {all.Percentile(0.95):0.0} ms, {verdict} the limit of {LimitMilliseconds:0} ms")
        );
    }

    /// <summary>A proposal with a change, so that its page has something to compute.</summary>
    private static async Task ProposeAsync(Visitor editor)
    {
        var form = (await editor.GetAsync("/proposals/new?edition=1", null, CancellationToken.None)).Text;
        (string, string)[] fields = [("edition", "1"), ("organisation", Visitor.OrganisationOf(form)), ("title", "Mätning"), ("reason", "Mätning")];
        await editor.PostAsync("/proposals", form, fields, null, CancellationToken.None);
        var change = (await editor.GetAsync("/proposals/1/changes/new?kind=threshold", null, CancellationToken.None)).Text;
        (string, string)[] moved =
        [
            ("version", Visitor.VersionOf(change)),
            ("change-kind", "threshold"),
            ("criterion", "public-transport"),
            ("threshold", "130"),
        ];
        await editor.PostAsync("/proposals/1/changes", change, moved, null, CancellationToken.None);
    }
}
