using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Contracts;
using Samplan.Analyses.Contracts;
using Samplan.Analyses.Contracts.Keys;
using Samplan.Analyses.Pages;
using Samplan.Analyses.Pages.Views;
using Samplan.Analyses.Regions;
using Samplan.Analyses.Studies;
using Samplan.Catalogue.Contracts;
using Samplan.Kernel;

namespace Samplan.Analyses.Keys;

/// <summary>The page of the keys that others publish: each vintage with its year and publisher, and one beside what the workspace has computed or beside another vintage.</summary>
internal sealed class ShowKeys(IDerivations derivations, IDatasets datasets, RegionLab regions)
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/keys", (HttpContext context, ShowKeys page) => page.ShowAsync(context)).WithName(nameof(ShowKeys));

    private async Task<IResult> ShowAsync(HttpContext context)
    {
        var (frame, query) = (PageFrame.Of(context), context.Request.Query);
        var view = await ReadAsync(query["key"].ToString(), query["with"].ToString(), frame.Texts, context.RequestAborted);
        var kept = view.Chosen is null
            ? ""
            : $"key={Uri.EscapeDataString(view.Chosen)}&{(view.With is null ? "" : $"with={Uri.EscapeDataString(view.With)}&")}";
        return TrialPage.Show<KeysPage>(frame with { Kept = kept }, view);
    }

    private async Task<KeysView> ReadAsync(string asked, string with, Texts texts, CancellationToken cancellation)
    {
        var all = await ListAsync(cancellation);
        var view = new KeysView(
            [.. all.Select(one => (one.Written, KeyWords.Vintage(texts, one.Key, one.Vintage.Year)))],
            all.Count == 0 ? null : KeyPageTables.Vintages(all, texts)
        );
        var (key, year) = KeyCounterpart.Read(asked);
        var chosen =
            asked.Length == 0
                ? (all is [var first, ..] ? first : null)
                : all.FirstOrDefault(one => one.Key == key && (year is null || one.Vintage.Year == year));
        if (chosen is null)
            return asked.Length == 0 ? view : view with { Refusal = Refusal.Of("keys.no-such", ("key", asked)) };
        view = view with
        {
            Chosen = chosen.Written,
            Title = texts.Say(
                chosen.Publisher is null ? "keys.title-without-publisher" : "keys.title",
                ("key", KeyWords.Vintage(texts, chosen.Key, chosen.Vintage.Year)),
                ("publisher", chosen.Publisher ?? "")
            ),
            Source = chosen.Vintage.Source,
            Layer = chosen.Vintage.Layer,
        };
        return chosen.Vintage.Layer is null
            ? view with
            {
                Refusal = Refusal.Of("keys.no-units", ("key", chosen.Written)),
            }
            : await CompareAsync(view, chosen, all, with, texts, cancellation);
    }

    private async Task<KeysView> CompareAsync(
        KeysView view,
        ShownKey chosen,
        IReadOnlyList<ShownKey> all,
        string with,
        Texts texts,
        CancellationToken cancellation
    )
    {
        var (vintage, others) = (chosen.Vintage, new Dictionary<string, KeyCounterpart>(StringComparer.Ordinal));
        foreach (var name in KeyCounterpart.Computed.Concat(all.Select(one => one.Written).Where(name => name != chosen.Written)))
        {
            if (await KeyCounterpart.FindAsync(derivations, name, vintage.Layer!, cancellation) is { } found)
                others[name] = found;
        }
        var shown = with.Length > 0 && others.TryGetValue(with, out var other) ? other : null;
        var comparison = shown is null ? null : KeyComparison.Of(vintage, shown);
        var marked = comparison?.Differences.Select(one => one.Unit.Id).ToHashSet(StringComparer.Ordinal) ?? [];
        return view with
        {
            Others = [.. others.Select(pair => (pair.Key, KeyWords.Counterpart(texts, pair.Key, pair.Value.Year)))],
            With = shown is null ? null : with,
            WithWords = shown is null ? "" : KeyWords.Counterpart(texts, with, shown.Year),
            Comparison = comparison,
            Differences = comparison is null ? null : KeyPageTables.Differences(comparison, with, texts),
            Units = KeyPageTables.Units(vintage, texts),
            Map = await regions.FindCanvasAsync(vintage.Layer!, cancellation) is { } canvas ? KeyPicture.Draw(vintage, canvas, marked) : null,
            Legend =
            [
                .. KeyPicture.Legend(
                    vintage,
                    one => KeyWords.Class(texts, comparison is null or { HaveSameCodes: true } ? KeyWords.TypologyOf(chosen.Key) : "", one)
                ),
            ],
            Refusal = with.Length > 0 && shown is null ? Refusal.Of("keys.no-counterpart", ("with", with), ("key", chosen.Written)) : view.Refusal,
        };
    }

    private async Task<IReadOnlyList<ShownKey>> ListAsync(CancellationToken cancellation)
    {
        var all = new List<ShownKey>();
        foreach (var dataset in (await datasets.ListAsync(cancellation)).Where(one => one.Role.StartsWith(KeyStep.Role, StringComparison.Ordinal)))
        {
            var key = dataset.Role[KeyStep.Role.Length..];
            var set = await derivations.FindResultAsync<KeySet>(AnalysisSteps.OfKey(key), cancellation);
            all.AddRange(set?.Vintages.Select(vintage => new ShownKey(key, vintage, vintage.Publisher ?? dataset.Owner)) ?? []);
        }
        return all;
    }
}
