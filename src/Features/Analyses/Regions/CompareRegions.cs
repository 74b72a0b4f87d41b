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

namespace Samplan.Analyses.Regions;

/// <summary>Two years or two methods side by side: who moved, what was merged and what was split off, as words, maps and a table.</summary>
internal sealed class CompareRegions(RegionLab lab, IAnalysisChoices choices)
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/regions/compare", (HttpContext context, CompareRegions page) => page.ShowAsync(context)).WithName(nameof(CompareRegions));

    private async Task<IResult> ShowAsync(HttpContext context)
    {
        var (frame, cancellation) = (PageFrame.Of(context), context.RequestAborted);
        var kept = await choices.GetRegionsAsync();
        var flows = await lab.FindFlowsAsync(cancellation);
        int[] years = [.. flows?.Years.Select(year => year.Year).OfType<int>() ?? []];
        var to = RegionQuery.Read(context.Request, kept, "to.");
        // Where nothing is asked for: the year before, else the same year by another method.
        var earlier = years.FirstOrDefault(year => year < (to.Value?.Year ?? years.FirstOrDefault()));
        var usual = earlier > 0 ? kept with { Year = earlier } : OtherMethod(kept, flows);
        var from = RegionQuery.Read(context.Request, usual, "from.");
        var view = new RegionCompareView(null, null, years) { Refusal = from.Refusal ?? to.Refusal };
        if (flows is not null && from.Value is { } first && to.Value is { } second)
            view = await CompareAsync(view, first, second, frame, cancellation);
        return TrialPage.Show<CompareRegionsPage>(frame with { Kept = KeptOf(view) }, view);
    }

    private async Task<RegionCompareView> CompareAsync(
        RegionCompareView view,
        RegionChoice from,
        RegionChoice to,
        PageFrame frame,
        CancellationToken cancellation
    )
    {
        view = view with { From = await lab.TryAsync(from, cancellation), To = await lab.TryAsync(to, cancellation) };
        if (view is not { From.Fault: null, To.Fault: null })
            return view;
        var difference = RegionDifferences.Between(view.From, view.To, frame.Texts);
        return view with
        {
            Difference = difference,
            MapFrom = await DrawAsync(view.From, new HashSet<int>(), cancellation),
            MapTo = await DrawAsync(view.To, difference.Units, cancellation),
        };
    }

    private async Task<MapView?> DrawAsync(RegionSet set, IReadOnlySet<int> marked, CancellationToken cancellation)
    {
        var flows = await lab.FindFlowsAsync(cancellation);
        return set.Layer is { } layer && await lab.FindCanvasAsync(layer, cancellation) is { } canvas
            ? RegionPicture.Draw(set, canvas, flows?.Layer == layer ? flows.Borders : [], marked)
            : null;
    }

    private static RegionChoice OtherMethod(RegionChoice kept, RegionFlows? flows) =>
        flows?.FindYear(kept.Year)?.TellsWhoStays == true && kept.Method != "scb-la"
            ? RegionChoice.Standard with
            {
                Year = kept.Year,
            }
            : new RegionChoice("intramax", new SortedDictionary<string, string>()) { Year = kept.Year };

    private static string KeptOf(RegionCompareView view) =>
        view is { From: { } from, To: { } to } ? $"{RegionQuery.Write(from.Choice, "from.")}&{RegionQuery.Write(to.Choice, "to.")}&" : "";
}
