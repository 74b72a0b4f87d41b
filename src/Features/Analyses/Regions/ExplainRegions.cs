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

/// <summary>"Varför?" for a unit and for a region, of the kept regions or of those that the address tries.</summary>
internal sealed class ExplainRegions(RegionLab lab, IAnalysisChoices choices)
{
    private const int MostDestinations = 12;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes
            .MapGet("/regions/units/{unit}", (string unit, HttpContext context, ExplainRegions page) => page.ShowUnitAsync(unit, context))
            .WithName("ExplainRegionUnit");
        routes
            .MapGet("/regions/{region}", (string region, HttpContext context, ExplainRegions page) => page.ShowRegionAsync(region, context))
            .WithName("ExplainRegion");
    }

    private async Task<IResult> ShowUnitAsync(string id, HttpContext context)
    {
        var (frame, set) = await ReadAsync(context);
        if (set?.FindUnit(id) is not { } unit || set.Fault is not null)
            return Missing(frame, set?.Fault ?? Refusal.Of("regions.no-such-unit", ("unit", id)));
        var flows = await lab.FindFlowsAsync(context.RequestAborted);
        return TrialPage.Show<RegionUnitPage>(frame, new UnitWhyView(set, unit, flows?.Layer == set.Layer ? ListDestinations(flows!, set, unit) : []));
    }

    private async Task<IResult> ShowRegionAsync(string id, HttpContext context)
    {
        var (frame, set) = await ReadAsync(context);
        var region = set?.FindUnit(id) is { } centre
            ? set.Regions.Select((one, number) => (one, number)).FirstOrDefault(pair => pair.one.Centre == centre)
            : default;
        if (region.one is null || set!.Fault is not null)
            return Missing(frame, set?.Fault ?? Refusal.Of("regions.no-such-region", ("region", id)));
        var canvas = set.Layer is { } layer ? await lab.FindCanvasAsync(layer, context.RequestAborted) : null;
        var flows = await lab.FindFlowsAsync(context.RequestAborted);
        var map = canvas is null ? null : RegionPicture.Draw(set, canvas, flows?.Layer == set.Layer ? flows!.Borders : [], region.one.Units.ToHashSet());
        return TrialPage.Show<RegionPage>(frame, new RegionWhyView(set, region.number, map));
    }

    private async Task<(PageFrame Frame, RegionSet? Set)> ReadAsync(HttpContext context)
    {
        var frame = PageFrame.Of(context);
        var read = RegionQuery.Read(context.Request, await choices.GetRegionsAsync());
        if (read.Value is not { } choice)
            return (frame, new RegionSet(RegionChoice.Standard, null, [], null, null) { Fault = read.Refusal });
        return (frame with { Kept = RegionQuery.Write(choice) + "&" }, await lab.TryAsync(choice, context.RequestAborted));
    }

    private static IReadOnlyList<(int, double)> ListDestinations(RegionFlows flows, RegionSet set, int unit)
    {
        if (flows.FindYear(set.Year) is not { } year)
            return [];
        return
        [
            .. Enumerable
                .Range(0, year.From.Count)
                .Where(flow => year.From[flow] == unit && year.Persons[flow] is not null)
                .Select(flow => (year.To[flow], year.Persons[flow]!.Value))
                .OrderByDescending(pair => pair.Value)
                .Take(MostDestinations),
        ];
    }

    private static IResult Missing(PageFrame frame, Refusal refusal) => TrialPage.Show<FunctionalMissingPage>(frame, refusal, StatusCodes.Status404NotFound);
}
