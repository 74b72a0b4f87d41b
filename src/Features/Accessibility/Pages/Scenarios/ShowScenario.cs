using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Samplan.Accessibility.Ground;
using Samplan.Accessibility.Pages.Nearness;
using Samplan.Accessibility.Scenarios;
using Samplan.Accessibility.Scenarios.Proposing;
using Samplan.Accounts.Contracts;
using Samplan.Kernel;

namespace Samplan.Accessibility.Pages.Scenarios;

/// <summary>The page of a scenario: changes in the address, and what they lead to; readable, and changes added, without scripts.</summary>
internal sealed class ShowScenario(TravelShelf grounds, ScenarioReading reading, CellGroups groups, CarryReading carrying, TimeProvider clock)
{
    private const string Path = "/accessibility/scenario";
    private const string FieldPrefix = "f-";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(Path, (HttpContext context, ShowScenario page) => page.ShowAsync(context)).WithName(nameof(ShowScenario));

    private async Task<IResult> ShowAsync(HttpContext context)
    {
        var frame = PageFrame.Of(context);
        if (await grounds.FindAsync(context) is not { } ground)
            return new RazorComponentResult<NoNetworkPage>(new Dictionary<string, object?> { ["Frame"] = frame });
        var asked = await reading.AskAsync(context, ground);
        var request = WithGoal(asked.Value ?? ScenarioRequest.Of(context), ground);
        if (Written(context) is { } written)
            return TypedResults.LocalRedirect($"~{Path}?{request.With([.. request.Changes, written])}{Carried(frame)}");
        var view = await ReadAsync(frame, ground, request, context);
        // Without the proposal that the address names there is nothing to compare.
        if (asked.Refusal is { } refusal)
            view = view with { Result = null, Carry = null, Problem = frame.Texts.Say(refusal) };
        return context.Request.Query["fragment"] == "true"
            ? Page<ScenarioResults>(frame, view)
            : Page<ScenarioPage>(frame with { Kept = $"{view.Address}&" }, view);
    }

    /// <summary>Where nobody has chosen a goal, what a proposal may bring nearer, else the first place.</summary>
    private static ScenarioRequest WithGoal(ScenarioRequest request, TravelGround ground)
    {
        if (request.Goal is not null)
            return request;
        var goal = ScenarioGoal.List(request.Proposed, ground) is [var first, ..]
            ? first
            : new ScenarioGoal(null, ground.Places.Places is [var place, ..] ? place.Id : null, request.Travel.Way);
        return request with { ServiceKind = goal.ServiceKind, Travel = request.Travel with { Place = goal.Place, Way = goal.Way } };
    }

    private async Task<ScenarioPageView> ReadAsync(PageFrame frame, TravelGround ground, ScenarioRequest request, HttpContext context)
    {
        var (texts, words, cancellation) = (frame.Texts, new ScenarioWords(frame.Texts, ground), context.RequestAborted);
        var made = await reading.ResolveAsync(ground, request.All, cancellation);
        var compared = await reading.CompareAsync(ground, made.Ground ?? ground, request, cancellation);
        var goals = Goals(texts, ground);
        var told = request.All.Select(words.Say).ToList();
        var result =
            made.Ground is not null && compared.Value is { } surface
                ? new ScenarioResultReading(texts, SwedishTime.Today(clock)).Read(
                    surface,
                    request,
                    goals.SelectMany(group => group.Goals).FirstOrDefault(goal => goal.Id == request.Goal)?.Name ?? request.Goal ?? "",
                    (told, await groups.ReadAsync(ground, request.Group, texts, cancellation))
                )
                : null;
        var adding = ScenarioKinds.Find(context.Request.Query["add"].ToString());
        var own = told.Skip(request.Proposed.Count).ToList();
        return new ScenarioPageView(
            request.Travel.ToChoice(),
            request.Goal,
            request.ViewKey,
            request.With(request.Changes),
            [.. request.Changes.Select((change, index) => ToView(change, (own[index], index), request, ListProblems(request.Proposed.Count + index)))],
            adding?.Key,
            adding is null ? [] : words.Fields(adding),
            [
                .. ScenarioKinds
                    .All.Where(kind => !kind.IsTransit || ground.Network.Timetables is not null)
                    .Select(kind => new PlaceChoice(kind.Key, texts[$"accessibility.scenario.kinds.{kind.Key}"])),
            ],
            goals,
            ground.Network.Timetables is { } days ? new TimetableDays(days.First, days.Last, days.TypicalWeekday) : null,
            result,
            compared.Refusal is { } refusal ? texts.Say(refusal) : null
        )
        {
            Proposed = request.Proposal is { } number
                ? new ProposedView(
                    number,
                    request.ProposalTitle,
                    [.. request.Proposed.Select((_, index) => (told[index], ListProblems(index)))],
                    (request with { Proposal = null }).With(request.Changes)
                )
                : null,
            Group = request.GroupKey,
            Groups =
            [
                .. (await groups.ListAsync(cancellation))
                    .Select(group => group.ToString().ToLowerInvariant())
                    .Select(key => new PlaceChoice(key, texts[$"accessibility.scenario.groups.{key}"])),
            ],
            Carry = result is null ? null : await carrying.FindAsync(frame, ground, request.Changes, (own, result, request.Travel.Mode), cancellation),
        };

        IReadOnlyList<string> ListProblems(int index) =>
            [.. made.Problems.Where(problem => problem.Change == index).Select(problem => texts.Say(problem.Refusal))];
    }

    private static ChangeView ToView(ScenarioChange change, (string Words, int Index) said, ScenarioRequest request, IReadOnlyList<string> problems) =>
        new(change.ToString(), said.Words, problems, request.With([.. request.Changes.Where((_, other) => other != said.Index)]));

    private static IReadOnlyList<(string Group, IReadOnlyList<PlaceChoice> Goals)> Goals(Texts texts, TravelGround ground)
    {
        var names = new ServiceResultReading(texts, default);
        return
        [
            (texts["accessibility.services.title"], [.. ground.ServicesByKind.Keys.Select(kind => new PlaceChoice("service:" + kind, names.NameOf(kind)))]),
            (texts["accessibility.scenario.places"], [.. ground.Places.Places.Select(place => new PlaceChoice("place:" + place.Id, place.Label))]),
        ];
    }

    /// <summary>The change that the form sends, null where it is not sent.</summary>
    private static ScenarioChange? Written(HttpContext context)
    {
        var query = context.Request.Query;
        if (query["done"] != "true" || ScenarioKinds.Find(query["add"].ToString()) is not { } kind)
            return null;
        return new ScenarioChange(
            kind.Key,
            kind.Fields.ToDictionary(field => field.Name, field => query[FieldPrefix + field.Name].ToString().Replace(';', ' ').Trim())
        );
    }

    private static string Carried(PageFrame frame) => frame.Query.Length == 0 ? "" : "&" + frame.Query[1..];

    private static RazorComponentResult<TPage> Page<TPage>(PageFrame frame, ScenarioPageView view)
        where TPage : IComponent =>
        new(new Dictionary<string, object?> { ["Frame"] = frame, ["View"] = view })
        {
            StatusCode = view.Problem is null ? StatusCodes.Status200OK : StatusCodes.Status404NotFound,
        };
}
