using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Samplan.Accounts.Contracts;
using Samplan.Analyses.Contracts;
using Samplan.Analyses.Contracts.Urbanisation;
using Samplan.Analyses.Pages;
using Samplan.Analyses.Pages.Views;
using Samplan.Analyses.Regions;
using Samplan.Analyses.Regions.Drawing;
using Samplan.Kernel;
using Samplan.Storage;

namespace Samplan.Analyses.Urbanisation;

/// <summary>The page of the degree of urbanisation: thresholds that can be moved, which units change degree, and the form by which they are chosen.</summary>
internal sealed class ShowUrbanisation(UrbanisationLab lab, RegionLab regions, IAnalysisChoices choices)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/urbanisation", (HttpContext context, ShowUrbanisation page) => page.ShowAsync(context, null)).WithName(nameof(ShowUrbanisation));
        routes.MapGet("/urbanisation/trial", (HttpContext context, ShowUrbanisation page) => page.TryAsync(context)).WithName("TryUrbanisation");
        routes
            .MapPost("/urbanisation", (HttpContext context, ShowUrbanisation page, IRegionDesk desk) => page.ChooseAsync(context, desk))
            .WithName("ChooseUrbanisation")
            .AsForm()
            .May(RegionPermissions.Amend);
    }

    private async Task<IResult> ShowAsync(HttpContext context, Refusal? refused)
    {
        var frame = PageFrame.Of(context);
        var view = await ReadAsync(context, frame.Texts);
        return ShowRegions.Page<UrbanisationPage>(
            frame,
            view with
            {
                Refusal = refused ?? view.Refusal,
            },
            refused is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity
        );
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
        return ShowRegions.Page<UrbanisationResults>(frame, view);
    }

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
                .. trial.Centres.Centres.Select(
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

    private async Task<IResult> ChooseAsync(HttpContext context, IRegionDesk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var read = UrbanisationQuery.Read(form);
        if (read.Value is not { } choice)
            return await ShowAsync(context, read.Refusal);
        var chosen = await desk.WriteAsync(
            rooms => rooms.GetRequiredService<IAnalysisChoices>().ChooseAsync(choice, CancellationToken.None),
            CancellationToken.None
        );
        return chosen.IsDone ? new SeeOther("/urbanisation" + PageFrame.Of(context).Query) : await ShowAsync(context, chosen.Refusal);
    }
}
