using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Samplan.Accessibility.Ground;
using Samplan.Accessibility.Pages.Nearness;
using Samplan.Accessibility.Scenarios;
using Samplan.Accounts.Contracts;
using Samplan.Kernel;

namespace Samplan.Accessibility.Pages.Scenarios;

/// <summary>The page of a scenario: changes in the address, and what they lead to; readable, and changes added, without scripts.</summary>
internal sealed class ShowScenario(TravelShelf grounds, ScenarioReading reading, TimeProvider clock)
{
    private const string Path = "/accessibility/scenario";
    private const string FieldPrefix = "f-";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(Path, (HttpContext context, ShowScenario page) => page.ShowAsync(context)).WithName(nameof(ShowScenario));

    private async Task<IResult> ShowAsync(HttpContext context)
    {
        var (frame, request, cancellation) = (PageFrame.Of(context), ScenarioRequest.Of(context), context.RequestAborted);
        if (await grounds.FindAsync(cancellation) is not { } ground)
            return new RazorComponentResult<NoNetworkPage>(new Dictionary<string, object?> { ["Frame"] = frame });
        if (request.Goal is null && ground.Places.Places.Count > 0)
            request = request with { Travel = request.Travel with { Place = ground.Places.Places[0].Id } };
        if (Written(context) is { } written)
            return TypedResults.LocalRedirect($"~{Path}?{request.With([.. request.Changes, written])}{Carried(frame)}");
        var view = await ReadAsync(frame, ground, request, context);
        return context.Request.Query["fragment"] == "true"
            ? Page<ScenarioResults>(frame, view)
            : Page<ScenarioPage>(frame with { Kept = $"{view.Address}&" }, view);
    }

    private async Task<ScenarioPageView> ReadAsync(PageFrame frame, TravelGround ground, ScenarioRequest request, HttpContext context)
    {
        var (texts, words) = (frame.Texts, new ScenarioWords(frame.Texts, ground));
        var made = await reading.ResolveAsync(ground, request, context.RequestAborted);
        var compared = await reading.CompareAsync(ground, made.Ground ?? ground, request, context.RequestAborted);
        var goals = Goals(texts, ground);
        var result =
            made.Ground is not null && compared.Value is { } surface
                ? new ScenarioResultReading(texts, SwedishTime.Today(clock)).Read(
                    surface,
                    request,
                    goals.SelectMany(group => group.Goals).FirstOrDefault(goal => goal.Id == request.Goal)?.Name ?? request.Goal ?? "",
                    [.. request.Changes.Select(words.Say)]
                )
                : null;
        var adding = ScenarioKinds.Find(context.Request.Query["add"].ToString());
        return new ScenarioPageView(
            request.Travel.ToChoice(),
            request.Goal,
            request.ViewKey,
            request.With(request.Changes),
            [.. request.Changes.Select((change, index) => ToView(change, index, request, made, (texts, words)))],
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
        );
    }

    private static ChangeView ToView(ScenarioChange change, int index, ScenarioRequest request, ScenarioOutcome made, (Texts Texts, ScenarioWords Words) say) =>
        new(
            change.ToString(),
            say.Words.Say(change),
            [.. made.Problems.Where(problem => problem.Change == index).Select(problem => SayProblem(problem.Refusal, say.Texts))],
            request.With([.. request.Changes.Where((_, other) => other != index)])
        );

    // The field is named as its label says.
    private static string SayProblem(Refusal refusal, Texts texts) =>
        refusal.Arguments.TryGetValue("field", out var field)
            ? texts.Say(
                new Refusal(refusal.Code, new Dictionary<string, string>(refusal.Arguments) { ["field"] = texts[$"accessibility.scenario.fields.{field}"] })
            )
            : texts.Say(refusal);

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
