using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Samplan.Accounts.Contracts;
using Samplan.Analyses.Contracts;
using Samplan.Analyses.Pages;
using Samplan.Analyses.Pages.Views;
using Samplan.Analyses.Regions;
using Samplan.Kernel;
using Samplan.Storage;

namespace Samplan.Analyses.Studies;

/// <summary>The pages of analyses with named parameters: tried by an address, kept by a form, and why one thing is what it is.</summary>
internal sealed class ShowStudy(IAnalysisChoices choices)
{
    public static void Map<TStudy>(IEndpointRouteBuilder routes, string analysis)
        where TStudy : IStudy
    {
        routes.MapGet($"/{analysis}", (HttpContext context, ShowStudy page, TStudy study) => page.ShowAsync(context, study, null)).WithName($"Show:{analysis}");
        routes.MapGet($"/{analysis}/trial", (HttpContext context, ShowStudy page, TStudy study) => page.TryAsync(context, study)).WithName($"Try:{analysis}");
        routes
            .MapGet($"/{analysis}/why/{{id}}", (string id, HttpContext context, TStudy study) => ExplainAsync(id, context, study))
            .WithName($"Explain:{analysis}");
        routes
            .MapPost($"/{analysis}", (HttpContext context, ShowStudy page, TStudy study, IRegionDesk desk) => page.ChooseAsync(context, study, desk))
            .WithName($"Choose:{analysis}")
            .AsForm()
            .May(RegionPermissions.Amend);
    }

    private async Task<IResult> ShowAsync(HttpContext context, IStudy study, Refusal? refused)
    {
        var frame = PageFrame.Of(context);
        var view = await ReadAsync(context, study, frame.Texts);
        return ShowRegions.Page<StudyPage>(
            frame,
            view with
            {
                Refusal = refused ?? view.Refusal,
            },
            refused is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity
        );
    }

    /// <summary>Only what a moved threshold changes, for the script of the page.</summary>
    private async Task<IResult> TryAsync(HttpContext context, IStudy study)
    {
        var frame = PageFrame.Of(context);
        return ShowRegions.Page<StudyResults>(frame, await ReadAsync(context, study, frame.Texts));
    }

    private async Task<StudyView> ReadAsync(HttpContext context, IStudy study, Texts texts)
    {
        var kept = await choices.GetAsync(study.Parameters);
        var pairs = RegionQuery.Pairs(context.Request.Query);
        var read = pairs.Count == 0 ? kept : study.Parameters.Read(pairs);
        var view = new StudyView(read.Value ?? kept, kept)
        {
            Refusal = read.Refusal,
            MayChoose = context.ActorOf().May(RegionPermissions.Amend, ObjectFacts.None),
        };
        return await study.DescribeAsync(view, texts, context.RequestAborted);
    }

    private static async Task<IResult> ExplainAsync(string id, HttpContext context, IStudy study)
    {
        var frame = PageFrame.Of(context);
        return await study.FindReasonAsync(id, frame.Texts, context.RequestAborted) is { } view
            ? ShowRegions.Page<StudyWhyPage>(frame, view)
            : ShowRegions.Page<FunctionalMissingPage>(frame, Refusal.Of("functional.study.no-such", ("id", id)), StatusCodes.Status404NotFound);
    }

    private async Task<IResult> ChooseAsync(HttpContext context, IStudy study, IRegionDesk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var read = study.Parameters.Read(RegionQuery.Fitting(RegionQuery.Pairs(form)));
        if (read.Value is not { } choice)
            return await ShowAsync(context, study, read.Refusal);
        var chosen = await desk.WriteAsync(
            rooms => rooms.GetRequiredService<IAnalysisChoices>().ChooseAsync(choice, CancellationToken.None),
            CancellationToken.None
        );
        return chosen.IsDone ? new SeeOther($"/{study.Parameters.Analysis}" + PageFrame.Of(context).Query) : await ShowAsync(context, study, chosen.Refusal);
    }
}
