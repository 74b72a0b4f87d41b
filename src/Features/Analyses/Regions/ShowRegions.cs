using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Samplan.Accounts.Contracts;
using Samplan.Analyses.Contracts;
using Samplan.Analyses.Contracts.Regions;
using Samplan.Analyses.Pages;
using Samplan.Analyses.Pages.Views;
using Samplan.Analyses.Regions.Drawing;
using Samplan.Kernel;
using Samplan.Storage;

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
            .MapPost("/regions", (HttpContext context, ShowRegions page, IRegionDesk desk) => page.ChooseAsync(context, desk))
            .WithName("ChooseRegions")
            .AsForm()
            .May(RegionPermissions.Amend);
    }

    private async Task<IResult> ShowAsync(HttpContext context, Refusal? refused)
    {
        var frame = PageFrame.Of(context);
        var view = await ReadAsync(context, frame.Texts) with { Refusal = refused };
        return Page<RegionsPage>(frame with { Kept = Kept(view) }, view, refused is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>Only what a moved threshold changes, for the script of the page.</summary>
    private async Task<IResult> TryAsync(HttpContext context)
    {
        var started = Stopwatch.GetTimestamp();
        var frame = PageFrame.Of(context);
        var view = await ReadAsync(context, frame.Texts);
        context.Response.Headers["Server-Timing"] = string.Create(
            CultureInfo.InvariantCulture,
            $"trial;dur={Stopwatch.GetElapsedTime(started).TotalMilliseconds:0.#}"
        );
        return Page<RegionResults>(frame, view);
    }

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

    private async Task<IResult> ChooseAsync(HttpContext context, IRegionDesk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var read = RegionChoice.Read(RegionQuery.Fitting(RegionQuery.Pairs(form)));
        if (read.Value is not { } choice)
            return await ShowAsync(context, read.Refusal);
        var chosen = await desk.WriteAsync(
            rooms => rooms.GetRequiredService<IAnalysisChoices>().ChooseAsync(choice, CancellationToken.None),
            CancellationToken.None
        );
        return chosen.IsDone ? new SeeOther("/regions" + PageFrame.Of(context).Query) : await ShowAsync(context, chosen.Refusal);
    }

    private static string Kept(RegionsView view) => view.Set is { } set && !view.IsKept ? RegionQuery.Write(set.Choice) + "&" : "";

    internal static RazorComponentResult<TPage> Page<TPage>(PageFrame frame, object view, int status = StatusCodes.Status200OK)
        where TPage : IComponent => new(new Dictionary<string, object?> { ["Frame"] = frame, ["View"] = view }) { StatusCode = status };
}
