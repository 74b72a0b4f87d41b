using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Contracts;
using Samplan.Analyses.Contracts;
using Samplan.Analyses.Pages;
using Samplan.Analyses.Pages.Views;
using Samplan.Analyses.Regions;
using Samplan.Kernel;

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
            .MapGet($"/{analysis}/why/{{id}}", (string id, HttpContext context, ShowStudy page, TStudy study) => page.ExplainAsync(id, context, study))
            .WithName($"Explain:{analysis}");
        routes
            .MapPost($"/{analysis}", (HttpContext context, ShowStudy page, TStudy study) => page.ChooseAsync(context, study))
            .WithName($"Choose:{analysis}")
            .AsForm()
            .May(RegionPermissions.Amend);
    }

    private async Task<IResult> ShowAsync(HttpContext context, IStudy study, Refusal? refused)
    {
        var frame = PageFrame.Of(context);
        var view = await DescribeAsync(context, study, frame.Texts);
        return TrialPage.Show<StudyPage>(frame with { Kept = KeptOf(view.Query) }, view with { Refusal = refused ?? view.Refusal }, refused);
    }

    private Task<IResult> TryAsync(HttpContext context, IStudy study) =>
        TrialPage.TryAsync<StudyResults, StudyView>(context, frame => DescribeAsync(context, study, frame.Texts));

    private async Task<StudyView> DescribeAsync(HttpContext context, IStudy study, Texts texts) =>
        await study.DescribeAsync(await ReadAsync(context, study), texts, context.RequestAborted);

    /// <summary>The choice of the address; the kept one where it names none.</summary>
    private async Task<StudyView> ReadAsync(HttpContext context, IStudy study)
    {
        var kept = await choices.GetAsync(study.Parameters);
        var pairs = RegionQuery.Pairs(context.Request.Query);
        var read = pairs.Count == 0 ? kept : study.Parameters.Read(pairs);
        return new StudyView(read.Value ?? kept, kept) { Refusal = read.Refusal, MayChoose = context.ActorOf().May(RegionPermissions.Amend, ObjectFacts.None) };
    }

    private async Task<IResult> ExplainAsync(string id, HttpContext context, IStudy study)
    {
        var (frame, view) = (PageFrame.Of(context), await ReadAsync(context, study));
        var found = view.Refusal is null ? await study.FindReasonAsync(view, id, frame.Texts, context.RequestAborted) : null;
        return found is null
            ? TrialPage.Show<FunctionalMissingPage>(frame, view.Refusal ?? Refusal.Of("functional.study.no-such", ("id", id)), StatusCodes.Status404NotFound)
            : TrialPage.Show<StudyWhyPage>(frame with { Kept = KeptOf(view.Query) }, found with { Query = view.Query });
    }

    private Task<IResult> ChooseAsync(HttpContext context, IStudy study) =>
        TrialPage.KeepAsync(
            context,
            $"/{study.Parameters.Analysis}",
            form => study.Parameters.Read(RegionQuery.Fitting(RegionQuery.Pairs(form))),
            (rooms, choice) => rooms.ChooseAsync(choice, CancellationToken.None),
            refusal => ShowAsync(context, study, refusal)
        );

    private static string KeptOf(string query) => query.Length == 0 ? "" : query + "&";
}
