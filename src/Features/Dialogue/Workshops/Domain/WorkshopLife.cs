using Samplan.Accounts.Contracts;
using Samplan.Dialogue.Contracts.Workshops;
using Samplan.Kernel;

namespace Samplan.Dialogue.Workshops.Domain;

/// <summary>What may follow on what in a workshop's life. Pure: the time and the code come in.</summary>
internal static class WorkshopLife
{
    public const int MostDots = 20;
    public const int MostQuestions = 20;
    public const int MostOptions = 20;
    public const int LongestWords = 300;
    public const int LongestName = 40;
    public const int MostCircles = 60;

    /// <summary>A code that nobody closes ends by itself.</summary>
    public static readonly TimeSpan CodeAge = TimeSpan.FromHours(24);

    private static readonly Dictionary<WorkshopAct, (WorkshopState[] From, WorkshopState? To)> s_acts = new()
    {
        [WorkshopAct.Edit] = ([WorkshopState.Draft], null),
        [WorkshopAct.Open] = ([WorkshopState.Draft], WorkshopState.Open),
        [WorkshopAct.Vote] = ([WorkshopState.Open], WorkshopState.Voting),
        [WorkshopAct.Write] = ([WorkshopState.Voting], WorkshopState.Open),
        [WorkshopAct.Close] = ([WorkshopState.Open, WorkshopState.Voting], WorkshopState.Closed),
    };

    public static IReadOnlyList<WorkshopState> StatesFor(WorkshopAct act) => act == WorkshopAct.Begin ? [] : s_acts[act].From;

    public static Outcome<Workshop> Begin(int number, WorkshopWriting writing, PersonId? leader) =>
        Check(writing) is { } refusal
            ? refusal
            : new Workshop(
                number,
                writing.Organisation,
                writing.Title.Trim(),
                writing.Questions,
                writing.View,
                writing.Circles,
                WorkshopState.Draft,
                Version: 1
            )
            {
                Leader = leader,
            };

    public static Outcome<Workshop> Edit(Workshop workshop, WorkshopWriting writing, int seenVersion)
    {
        if (CheckAct(workshop, WorkshopAct.Edit, seenVersion) is { } refusal)
            return refusal;
        if (Check(writing) is { } wrong)
            return wrong;
        return workshop with
        {
            Title = writing.Title.Trim(),
            Questions = writing.Questions,
            View = writing.View,
            Circles = writing.Circles,
            Version = workshop.Version + 1,
        };
    }

    /// <param name="code">A new one that no open workshop has.</param>
    public static Outcome<Workshop> Open(Workshop workshop, int seenVersion, string code, DateTimeOffset now) =>
        CheckAct(workshop, WorkshopAct.Open, seenVersion) is { } refusal
            ? refusal
            : Next(workshop, WorkshopAct.Open) with
            {
                Code = code,
                CodeUntil = now + CodeAge,
                OpenedAt = now,
            };

    public static Outcome<Workshop> Vote(Workshop workshop, int seenVersion, int dotsEach) =>
        CheckAct(workshop, WorkshopAct.Vote, seenVersion) is { } refusal ? refusal
        : dotsEach is < 1 or > MostDots ? Refusal.Of("workshops.dots-range", ("most", FormattableString.Invariant($"{MostDots}")))
        : Next(workshop, WorkshopAct.Vote) with { DotsEach = dotsEach };

    public static Outcome<Workshop> Write(Workshop workshop, int seenVersion) =>
        CheckAct(workshop, WorkshopAct.Write, seenVersion) is { } refusal ? refusal : Next(workshop, WorkshopAct.Write);

    public static Outcome<Workshop> Close(Workshop workshop, int seenVersion, DateTimeOffset now) =>
        CheckAct(workshop, WorkshopAct.Close, seenVersion) is { } refusal
            ? refusal
            : Next(workshop, WorkshopAct.Close) with
            {
                Code = null,
                CodeUntil = null,
                ClosedAt = now,
            };

    /// <summary>With one more small group, where somebody who joins names a new one.</summary>
    public static Outcome<Workshop> AddCircle(Workshop workshop, string name)
    {
        var trimmed = name.Trim();
        if (trimmed.Length is 0 or > LongestName)
            return Refusal.Of("workshops.circle-name", ("most", FormattableString.Invariant($"{LongestName}")));
        if (workshop.Circles.Contains(trimmed, StringComparer.CurrentCultureIgnoreCase))
            return workshop;
        return workshop.Circles.Count >= MostCircles ? new Refusal("workshops.too-many-circles") : workshop with { Circles = [.. workshop.Circles, trimmed] };
    }

    private static Refusal? CheckAct(Workshop workshop, WorkshopAct act, int seenVersion) =>
        !s_acts[act].From.Contains(workshop.State) ? Refusal.Of("workshops.not-now", ("number", workshop.Key))
        : workshop.Version != seenVersion ? Refusal.Of("workshops.changed-meanwhile", ("number", workshop.Key))
        : null;

    private static Workshop Next(Workshop workshop, WorkshopAct act) => workshop with { State = s_acts[act].To!.Value, Version = workshop.Version + 1 };

    private static Refusal? Check(WorkshopWriting writing) =>
        string.IsNullOrWhiteSpace(writing.Title) || writing.Title.Length > LongestWords ? new Refusal("workshops.title")
        : writing.Questions.Count == 0 ? new Refusal("workshops.no-questions")
        : writing.Questions.Count > MostQuestions ? new Refusal("workshops.too-many-questions")
        : writing.Circles.Count > MostCircles ? new Refusal("workshops.too-many-circles")
        : writing.Circles.Any(name => name.Length is 0 or > LongestName)
            ? Refusal.Of("workshops.circle-name", ("most", FormattableString.Invariant($"{LongestName}")))
        : writing.Questions.Select(Check).FirstOrDefault(refusal => refusal is not null);

    private static Refusal? Check(Question question)
    {
        var number = ("number", FormattableString.Invariant($"{question.Number}"));
        if (string.IsNullOrWhiteSpace(question.Words) || question.Words.Length > LongestWords)
            return Refusal.Of("workshops.question-words", number);
        if (question.HasCards)
            return null;
        if (question.Options.Count is < 2 or > MostOptions || question.Options.Any(option => option.Length is 0 or > LongestWords))
            return Refusal.Of("workshops.question-options", number);
        return question.Kind == QuestionKind.Dots && question.Dots is < 1 or > MostDots
            ? Refusal.Of("workshops.dots-range", ("most", FormattableString.Invariant($"{MostDots}")))
            : null;
    }
}
