using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Contracts;
using Samplan.Analyses.Contracts;
using Samplan.Analyses.Contracts.Regions;
using Samplan.Analyses.Pages;
using Samplan.Analyses.Pages.Views;
using Samplan.Analyses.Regions.Drawing;
using Samplan.Analyses.Studies;
using Samplan.Kernel;

namespace Samplan.Analyses.Regions;

/// <summary>
/// The page of functional regions: those of the workspace, or of the method and thresholds in the address, with what would be otherwise; and the form by which they are chosen.
/// </summary>
internal sealed class ShowRegions(RegionLab lab, IAnalysisChoices choices, IDerivations derivations)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/regions", (HttpContext context, ShowRegions page) => page.ShowAsync(context, null)).WithName(nameof(ShowRegions));
        routes.MapGet("/regions/trial", (HttpContext context, ShowRegions page) => page.TryAsync(context)).WithName("TryRegions");
        routes
            .MapPost("/regions", (HttpContext context, ShowRegions page) => page.ChooseAsync(context))
            .WithName("ChooseRegions")
            .AsForm()
            .May(RegionPermissions.Amend);
    }

    private async Task<IResult> ShowAsync(HttpContext context, Refusal? refused)
    {
        var frame = PageFrame.Of(context);
        var view = await ReadAsync(context, frame.Texts) with { Refusal = refused };
        return TrialPage.Show<RegionsPage>(frame with { Kept = Kept(view) }, view, refused);
    }

    private Task<IResult> TryAsync(HttpContext context) => TrialPage.TryAsync<RegionResults, RegionsView>(context, frame => ReadAsync(context, frame.Texts));

    private async Task<RegionsView> ReadAsync(HttpContext context, Texts texts)
    {
        var cancellation = context.RequestAborted;
        var kept = await choices.GetRegionsAsync();
        var flows = await lab.FindFlowsAsync(cancellation);
        var layers = await lab.ListLayersAsync(cancellation);
        var read = RegionQuery.Read(context.Request, kept);
        var view = new RegionsView(null, kept, [.. flows?.Years.Select(year => year.Year).OfType<int>() ?? []], layers)
        {
            MayChoose = context.ActorOf().May(RegionPermissions.Amend, ObjectFacts.None),
        };
        if (read.Value is not { } choice)
            return view with { Set = flows is null ? null : new RegionSet(kept, flows.Layer, flows.Units, null, null) { Fault = read.Refusal } };
        if (await lab.TryAsync(choice, cancellation) is not { } set)
            return view;
        var before = await derivations.FindResultAsync<RegionSet>(AnalysisSteps.FunctionalRegions, cancellation);
        var difference = before is { Fault: null } && set.Fault is null ? RegionDifferences.Between(before, set, texts) : null;
        var canvas = set is { Fault: null, Layer: { } layer } ? await lab.FindCanvasAsync(layer, cancellation) : null;
        return view with
        {
            Set = set,
            Difference = difference,
            Map = canvas is null
                ? null
                : RegionPicture.Draw(set, canvas, flows!.Layer == set.Layer ? flows.Borders : [], difference?.Units ?? new HashSet<int>()),
        };
    }

    private Task<IResult> ChooseAsync(HttpContext context) =>
        TrialPage.KeepAsync(
            context,
            "/regions",
            form => RegionChoice.Read(RegionQuery.Fitting(RegionQuery.Pairs(form))),
            (rooms, choice) => rooms.ChooseAsync(choice, CancellationToken.None),
            refusal => ShowAsync(context, refusal)
        );

    private static string Kept(RegionsView view) => view.Set is { } set && !view.IsKept ? RegionQuery.Write(set.Choice) + "&" : "";
}
