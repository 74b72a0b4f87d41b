using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Contracts;
using Samplan.Analyses.Contracts;
using Samplan.Catalogue.Contracts;
using Samplan.Engine.Nodes.Rulesets;
using Samplan.Kernel;
using Samplan.Storage;

namespace Samplan.Accessibility.Pages.Losses;

/// <summary>What hangs on each service by the measures of the rules, as it was last built: the equal of the map layer, and why.</summary>
internal sealed class ShowLosses(Workspace workspace, IDerivations derivations, IDatasets datasets, TimeProvider clock)
{
    private const string Path = "/accessibility/losses?";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/accessibility/losses", (HttpContext context, ShowLosses page) => page.ShowAsync(context)).WithName(nameof(ShowLosses));

    private async Task<IResult> ShowAsync(HttpContext context)
    {
        var (frame, cancellation) = (PageFrame.Of(context), context.RequestAborted);
        var (measure, service) = (context.Request.Query["measure"].ToString(), context.Request.Query["service"].ToString());
        IReadOnlyList<ServiceLosses> all;
        try
        {
            all = await ListAsync(cancellation);
        }
        catch (RefusedException refused)
        {
            return Page(frame, new LossesView([], []) { Problem = frame.Texts.Say(refused.Refusals[0]) }, isFound: true);
        }
        var shown = all.FirstOrDefault(one => one.Measure == measure) ?? (measure.Length == 0 && all is [var first, ..] ? first : null);
        if (shown is null)
            return Page(frame, new LossesView(List(frame, all, null), []) { Problem = frame.Texts["accessibility.losses.none"] }, isFound: measure.Length == 0);
        var view = await ReadAsync(frame, shown, service, cancellation);
        return Page(
            frame with
            {
                Kept = Address(shown, service) + "&",
            },
            view with
            {
                Measures = List(frame, all, shown),
            },
            isFound: service.Length == 0 || view.Chosen is not null
        );
    }

    /// <summary>The kept results of the rules' measures, in the order of the rules.</summary>
    private async Task<IReadOnlyList<ServiceLosses>> ListAsync(CancellationToken cancellation)
    {
        var all = new List<ServiceLosses>();
        var measures = RulesetFile.Read(workspace).Indicators.Select(static one => (one.Method as IndicatorMethod.Access)?.Measure).OfType<AccessMeasure>();
        foreach (var key in measures.Where(static one => one.Form == AccessForm.Stranded).Select(static one => one.Key).Distinct())
        {
            if (await derivations.FindResultAsync<ServiceLosses>(AnalysisSteps.Losses(key), cancellation) is { } kept)
                all.Add(kept);
        }
        return all;
    }

    private async Task<LossesView> ReadAsync(PageFrame frame, ServiceLosses shown, string service, CancellationToken cancellation)
    {
        var step = AnalysisSteps.Losses(shown.Measure);
        var status = (await derivations.ListStatusAsync(cancellation)).Single(one => one.Key == step);
        var reading = new LossesReading(frame.Texts, shown);
        var rows = reading.ListRows(id => Path + Address(shown, id) + Carried(frame) + "#chosen");
        var chosen = shown.Services.FirstOrDefault(one => one.Id == service);
        return new LossesView([], rows)
        {
            Title = reading.Title,
            Problem = rows.Count == 0 ? frame.Texts.Say("accessibility.losses.missing", ("roles", string.Join(", ", shown.MissingRoles))) : null,
            IsStale = status.IsStale,
            IsInKilometres = shown.IsInKilometres,
            TellsLonger = shown.LongerBy is not null,
            TellsClosings = shown.ClosesBelowPersons is not null,
            MapAddress = $"/?off=links&layers={shown.Table}:stranded&table={shown.Table}{Carried(frame)}",
            Chosen = chosen is null ? null : rows.Single(row => row.Id == service),
            Why = chosen is null ? [] : reading.Why(chosen),
            TryAddress = chosen is null || shown.IsInKilometres ? null : TryAddress(frame, shown, chosen),
            How = [.. reading.How(status.Provenance!.ComputedAt)],
            Sources = await ListSourcesAsync(frame.Texts, shown, cancellation),
        };
    }

    private static List<(string Name, string? Address)> List(PageFrame frame, IReadOnlyList<ServiceLosses> all, ServiceLosses? shown) =>
        [.. all.Select(one => (LossesReading.TitleOf(frame.Texts, one), one == shown ? null : Path + Address(one, "") + Carried(frame)))];

    private static string Address(ServiceLosses shown, string service) =>
        "measure=" + Uri.EscapeDataString(shown.Measure) + (service.Length == 0 ? "" : "&service=" + Uri.EscapeDataString(service));

    // The page where closing is tried counts one kind, in whole minutes.
    private static string? TryAddress(PageFrame frame, ServiceLosses shown, ServiceLoss chosen) =>
        shown.Kinds.Count == 1
            ? FormattableString.Invariant(
                $"/accessibility/services?kind={Uri.EscapeDataString(chosen.Kind)}&closed={Uri.EscapeDataString(chosen.Id)}&mode={shown.Mode}&minutes={Math.Ceiling(shown.Limit)}{Carried(frame)}"
            )
            : null;

    private static string Carried(PageFrame frame) => frame.Query.Length == 0 ? "" : "&" + frame.Query[1..];

    private async Task<IReadOnlyList<SourceRow>> ListSourcesAsync(Texts texts, ServiceLosses shown, CancellationToken cancellation)
    {
        var used = shown.Sources.Select(static source => source.Split('@')[0]).ToHashSet(StringComparer.Ordinal);
        var known = await datasets.ListAsync(cancellation);
        return new ResultReading(texts, SwedishTime.Today(clock)).Sources(known.Where(dataset => used.Contains(dataset.Id.Value)));
    }

    private static RazorComponentResult<LossesPage> Page(PageFrame frame, LossesView view, bool isFound) =>
        new(new Dictionary<string, object?> { ["Frame"] = frame, ["View"] = view })
        {
            StatusCode = isFound ? StatusCodes.Status200OK : StatusCodes.Status404NotFound,
        };
}
