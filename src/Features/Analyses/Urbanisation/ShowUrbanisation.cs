using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Contracts;
using Samplan.Analyses.Contracts;
using Samplan.Analyses.Contracts.Urbanisation;
using Samplan.Analyses.Pages;
using Samplan.Analyses.Pages.Views;
using Samplan.Analyses.Regions;
using Samplan.Analyses.Regions.Drawing;
using Samplan.Analyses.Studies;
using Samplan.Kernel;

namespace Samplan.Analyses.Urbanisation;

/// <summary>The page of the degree of urbanisation: thresholds that can be moved, which units change degree, and the form by which they are chosen.</summary>
internal sealed class ShowUrbanisation(UrbanisationLab lab, RegionLab regions, IAnalysisChoices choices)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/urbanisation", (HttpContext context, ShowUrbanisation page) => page.ShowAsync(context, null)).WithName(nameof(ShowUrbanisation));
        routes.MapGet("/urbanisation/trial", (HttpContext context, ShowUrbanisation page) => page.TryAsync(context)).WithName("TryUrbanisation");
        routes
            .MapPost("/urbanisation", (HttpContext context, ShowUrbanisation page) => page.ChooseAsync(context))
            .WithName("ChooseUrbanisation")
            .AsForm()
            .May(RegionPermissions.Amend);
    }

    private async Task<IResult> ShowAsync(HttpContext context, Refusal? refused)
    {
        var frame = PageFrame.Of(context);
        var view = await ReadAsync(context, frame.Texts);
        return TrialPage.Show<UrbanisationPage>(frame with { Kept = KeptOf(view) }, view with { Refusal = refused ?? view.Refusal }, refused);
    }

    private Task<IResult> TryAsync(HttpContext context) =>
        TrialPage.TryAsync<UrbanisationResults, UrbanisationView>(context, frame => ReadAsync(context, frame.Texts));

    private async Task<UrbanisationView> ReadAsync(HttpContext context, Texts texts)
    {
        var cancellation = context.RequestAborted;
        var kept = await choices.GetUrbanisationAsync();
        var read = UrbanisationQuery.Read(context.Request, kept);
        var choice = read.Value ?? kept;
        var before = await lab.FindKeptAsync(cancellation);
        string[] layers = [.. before?.Layers.Select(one => one.Key) ?? []];
        var layer = UrbanisationQuery.LayerOf(context.Request, layers);
        var found = await lab.FindPopulationAsync(choice.Year, cancellation);
        var view = new UrbanisationView(choice, kept, found?.Value?.Year, found?.Value?.Source)
        {
            Layers = layers,
            LayerKey = layer,
            Years = await lab.ListYearsAsync(cancellation),
            Refusal = read.Refusal ?? found?.Refusal,
            MayChoose = context.ActorOf().May(RegionPermissions.Amend, ObjectFacts.None),
        };
        if (layer is null || found?.Value is not { } population || await lab.TryAsync(population, choice, layer, cancellation) is not { } trial)
            return view;
        return Describe(view, trial, before!.Find(layer)!, await regions.FindCanvasAsync(layer, cancellation), texts);
    }

    private static UrbanisationView Describe(UrbanisationView view, UrbanisationTrial trial, ClassedLayer before, UnitCanvas? canvas, Texts texts)
    {
        var flips = UrbanisationDifferences.OfDegree(before, trial.Layer, texts);
        var marked = flips.Select(flip => flip.Id).ToHashSet(StringComparer.Ordinal);
        return view with
        {
            Layer = trial.Layer,
            Flips = flips,
            Centres =
            [
                .. trial.Cells.Centres.Centres.Select(
                    (centre, number) =>
                        (
                            trial.Layer.Units.Where(unit => unit.Centre == number).MaxBy(unit => unit.CentrePersons)?.Name ?? "–",
                            centre.Persons,
                            centre.CellCount
                        )
                ),
            ],
            Map = canvas is null ? null : UrbanisationPicture.Draw(trial, canvas, marked, new UrbanisationWords(texts)),
        };
    }

    private Task<IResult> ChooseAsync(HttpContext context) =>
        TrialPage.KeepAsync(
            context,
            "/urbanisation",
            UrbanisationQuery.Read,
            (rooms, choice) => rooms.ChooseAsync(choice, CancellationToken.None),
            refusal => ShowAsync(context, refusal)
        );

    /// <summary>What of the address holds in the other language too.</summary>
    private static string KeptOf(UrbanisationView view) =>
        (view.LayerKey is { } layer ? $"layer={Uri.EscapeDataString(layer)}&" : "") + (view.IsKept ? "" : UrbanisationQuery.Write(view.Choice) + "&");
}
