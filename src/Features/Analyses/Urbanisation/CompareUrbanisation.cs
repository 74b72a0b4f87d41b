using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Contracts;
using Samplan.Analyses.Contracts;
using Samplan.Analyses.Contracts.Urbanisation;
using Samplan.Analyses.Pages;
using Samplan.Analyses.Pages.Views;
using Samplan.Analyses.Regions;
using Samplan.Analyses.Studies;
using Samplan.Kernel;

namespace Samplan.Analyses.Urbanisation;

/// <summary>The degree of urbanisation of two years, or by two sets of thresholds, side by side: which units change class, as words, maps and a table.</summary>
internal sealed class CompareUrbanisation(UrbanisationLab lab, RegionLab regions, IAnalysisChoices choices)
{
    private static readonly HashSet<string> s_none = [];

    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/urbanisation/compare", (HttpContext context, CompareUrbanisation page) => page.ShowAsync(context))
            .WithName(nameof(CompareUrbanisation));

    private async Task<IResult> ShowAsync(HttpContext context)
    {
        var (frame, cancellation) = (PageFrame.Of(context), context.RequestAborted);
        var kept = await choices.GetUrbanisationAsync();
        var years = await lab.ListYearsAsync(cancellation);
        string[] layers = [.. (await lab.FindKeptAsync(cancellation))?.Layers.Select(layer => layer.Key) ?? []];
        var to = UrbanisationQuery.Read(context.Request, kept, "to.");
        var from = UrbanisationQuery.Read(context.Request, Usual(to.Value ?? kept, years), "from.");
        var view = new UrbanisationCompareView(from.Value, to.Value, years, layers) { Refusal = from.Refusal ?? to.Refusal };
        if (view.Refusal is null && UrbanisationQuery.LayerOf(context.Request, layers) is { } layer)
            view = await CompareAsync(view, layer, frame.Texts, cancellation);
        return TrialPage.Show<CompareUrbanisationPage>(frame with { Kept = KeptOf(view) }, view);
    }

    private async Task<UrbanisationCompareView> CompareAsync(UrbanisationCompareView view, string layer, Texts texts, CancellationToken cancellation)
    {
        var (first, second) = (await TryAsync(view.From!, layer, cancellation), await TryAsync(view.To!, layer, cancellation));
        if (first.Value is not { } before || second.Value is not { } after)
            return view with { Refusal = first.Refusal ?? second.Refusal };
        var flips = UrbanisationDifferences.OfDegree(before.Layer, after.Layer, texts);
        var others = UrbanisationDifferences.OfClassOnly(before.Layer, after.Layer, texts);
        var canvas = await regions.FindCanvasAsync(layer, cancellation);
        var words = new UrbanisationWords(texts);
        return view with
        {
            Before = new ClassedYear(before.Cells.Population.Year, before.Cells.Population.Source, before.Layer),
            After = new ClassedYear(after.Cells.Population.Year, after.Cells.Population.Source, after.Layer),
            Flips = flips,
            ClassFlips = others,
            MapFrom = canvas is null ? null : UrbanisationPicture.Draw(before, canvas, s_none, words),
            MapTo = canvas is null ? null : UrbanisationPicture.Draw(after, canvas, flips.Concat(others).Select(flip => flip.Id).ToHashSet(), words),
        };
    }

    private async Task<Outcome<UrbanisationTrial>> TryAsync(UrbanisationChoice choice, string layer, CancellationToken cancellation)
    {
        if (await lab.FindPopulationAsync(choice.Year, cancellation) is not { } found)
            return new Refusal("functional.urbanisation.none");
        if (found.Value is not { } population)
            return found.Refusal!;
        return await lab.TryAsync(population, choice, layer, cancellation) is { } trial ? trial : new Refusal("functional.urbanisation.no-units");
    }

    /// <summary>Where nothing is asked for: the year before, else the same year by another preset.</summary>
    private static UrbanisationChoice Usual(UrbanisationChoice to, IReadOnlyList<int> years)
    {
        var newest = to.Year ?? (years is [var last, ..] ? last : 0);
        if (years.FirstOrDefault(year => year < newest) is var earlier and > 0)
            return to with { Year = earlier };
        var other = UrbanisationChoice.Standard.Parameters["preset"] == to.Parameters.GetValueOrDefault("preset") ? "manual-2021" : "eurostat";
        return to with { Parameters = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["preset"] = other } };
    }

    private static string KeptOf(UrbanisationCompareView view) =>
        view is { From: { } from, To: { } to, After.Layer.Key: var layer }
            ? $"layer={Uri.EscapeDataString(layer)}&{UrbanisationQuery.Write(from, "from.")}&{UrbanisationQuery.Write(to, "to.")}&"
            : "";
}
