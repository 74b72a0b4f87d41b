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
using Samplan.Engine.Settlements.Urbanisation;
using Samplan.Kernel;
using Samplan.Storage;

namespace Samplan.Analyses.Urbanisation;

/// <summary>The page of the degree of urbanisation: thresholds that can be moved, which units change degree, and the form by which they are chosen.</summary>
internal sealed class ShowUrbanisation(UrbanisationLab lab, RegionLab regions, IAnalysisChoices choices)
{
    private static readonly string[] s_ownNames = ["layer", "shown"];

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
        var pairs = Own(RegionQuery.Pairs(context.Request.Query));
        var read = pairs.Count == 0 ? kept : UrbanisationChoice.Read(pairs);
        var ground = await lab.FindGroundAsync(cancellation);
        var before = await lab.FindKeptAsync(cancellation);
        var asked = context.Request.Query["layer"].ToString();
        var view = new UrbanisationView(read.Value ?? kept, kept, ground?.Set.Year, ground?.Set.Source)
        {
            Layers = [.. before?.Layers.Select(one => one.Key) ?? []],
            Refusal = read.Refusal,
            MayChoose = context.ActorOf().May(RegionPermissions.Amend, ObjectFacts.None),
        };
        var layer =
            view.Layers.Contains(asked) ? asked
            : view.Layers.Contains("municipalities") ? "municipalities"
            : view.Layers is [var first, ..] ? first
            : null;
        if (ground is null || layer is null || await lab.TryAsync(view.Choice, layer, cancellation) is not { } trial)
            return view;
        var canvas = await regions.FindCanvasAsync(layer, cancellation);
        return Describe(view, trial, before!.Find(layer)!, canvas, texts);
    }

    private static UrbanisationView Describe(UrbanisationView view, UrbanisationTrial trial, ClassedLayer before, UnitCanvas? canvas, Texts texts)
    {
        var words = new UrbanisationWords(texts);
        var flips = new Dictionary<int, FlippedUnit>();
        for (var number = 0; number < trial.Layer.Units.Count && number < before.Units.Count; number++)
        {
            var (was, now) = (before.Units[number], trial.Layer.Units[number]);
            if (was.Degree != now.Degree)
                flips[number] = new FlippedUnit(now.Id, now.Name, "", words.Degree(was), words.Degree(now), words.Reason(now));
        }
        return view with
        {
            Layer = trial.Layer,
            Flips = [.. flips.Values],
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
            Map = canvas is null ? null : Draw(trial, canvas, flips.Keys.ToHashSet(), words),
        };
    }

    private static MapView Draw(UrbanisationTrial trial, UnitCanvas canvas, HashSet<int> flips, UrbanisationWords words) =>
        new(
            UnitCanvas.WidthPixels,
            canvas.HeightPixels,
            [
                .. trial.Layer.Units.Select(
                    (unit, number) =>
                        new MapArea(
                            canvas.Paths[number],
                            canvas.Points[number].X,
                            canvas.Points[number].Y,
                            4,
                            unit.Degree is { } degree ? FormattableString.Invariant($"degree-{degree}") : "none",
                            $"{unit.Name}: {words.Degree(unit)}",
                            flips.Contains(number)
                        )
                ),
            ],
            [],
            new NamePlacing(canvas.HeightPixels).Place(
                Enumerable
                    .Range(0, trial.Layer.Units.Count)
                    .OrderByDescending(number => trial.Layer.Units[number].Persons)
                    .Take(40)
                    .Select(number => (trial.Layer.Units[number].Name, canvas.Points[number]))
            ),
            canvas.PixelsPerKilometre
        )
        {
            Ground = canvas.Ground,
            Cells =
            [
                ("cell-cluster", canvas.PathOfCells(trial.CellsOf(UrbanisationClass.UrbanCluster))),
                ("cell-centre", canvas.PathOfCells(trial.CellsOf(UrbanisationClass.UrbanCentre))),
            ],
        };

    private async Task<IResult> ChooseAsync(HttpContext context, IRegionDesk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var read = UrbanisationChoice.Read(Own(RegionQuery.Fitting(RegionQuery.Pairs(form))));
        if (read.Value is not { } choice)
            return await ShowAsync(context, read.Refusal);
        var chosen = await desk.WriteAsync(
            rooms => rooms.GetRequiredService<IAnalysisChoices>().ChooseAsync(choice, CancellationToken.None),
            CancellationToken.None
        );
        return chosen.IsDone ? new SeeOther("/urbanisation" + PageFrame.Of(context).Query) : await ShowAsync(context, chosen.Refusal);
    }

    private static Dictionary<string, string> Own(IReadOnlyDictionary<string, string> pairs) =>
        pairs.Where(pair => !s_ownNames.Contains(pair.Key)).ToDictionary(StringComparer.Ordinal);
}
