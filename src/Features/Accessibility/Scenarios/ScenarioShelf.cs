using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Samplan.Accessibility.Ground;
using Samplan.Analyses.Contracts;
using Samplan.Engine.Networks.Edits;
using Samplan.Kernel;

namespace Samplan.Accessibility.Scenarios;

/// <summary>Makes grounds with changes, and keeps the latest few: before a page is left its map, panel and table have asked for the same.</summary>
internal sealed class ScenarioShelf
{
    private const int Kept = 4;

    // By the ground itself: one that has been let go of and opened again is another.
    private readonly ConcurrentDictionary<(TravelGround Ground, string Changes), Lazy<ScenarioOutcome>> _made = [];
    private readonly ConcurrentQueue<(TravelGround Ground, string Changes)> _order = [];
    private readonly ConditionalWeakTable<TravelGround, ConcurrentDictionary<string, IReadOnlyList<ScenarioProblem>>> _checked = [];

    /// <summary>Everything that is wrong with any of the changes, or the ground with all of them.</summary>
    public ScenarioOutcome Get(TravelGround ground, IReadOnlyList<ScenarioChange> changes)
    {
        if (changes.Count == 0)
            return new ScenarioOutcome(ground, []);
        var key = (ground, string.Join('|', changes));
        var made = _made.GetOrAdd(
            key,
            _ =>
            {
                _order.Enqueue(key);
                return new Lazy<ScenarioOutcome>(() => Make($"{ground.Stamp}|{key.Item2}", ground, changes));
            }
        );
        while (_order.Count > Kept && _order.TryDequeue(out var oldest))
            _made.TryRemove(oldest, out _);
        return made.Value;
    }

    /// <summary>Everything that is wrong with one change; nothing is made. Kept for as long as the ground: the same is asked of every proposal whenever one is read.</summary>
    public IReadOnlyList<ScenarioProblem> Check(TravelGround ground, ScenarioChange change) =>
        _checked.GetOrCreateValue(ground).GetOrAdd(change.ToString(), _ => Plan(ground, [change]).Draft.Problems);

    private static ScenarioOutcome Make(string stamp, TravelGround ground, IReadOnlyList<ScenarioChange> changes)
    {
        var (draft, streets) = Plan(ground, changes);
        return draft.Problems.Count > 0
            ? new ScenarioOutcome(null, [.. draft.Problems.OrderBy(problem => problem.Change)])
            : new ScenarioOutcome(ground.With(stamp, draft.Streets.Count > 0 ? streets.Apply() : null, draft), []);
    }

    private static (ScenarioDraft Draft, StreetEdits Streets) Plan(TravelGround ground, IReadOnlyList<ScenarioChange> changes)
    {
        var draft = Draft(ground, changes);
        var streets = StreetEdits.Resolve(ground.Stored.Network, [.. draft.Streets.Select(one => one.Edit)]);
        draft.Problems.AddRange(streets.Errors.Select(error => ToProblem(draft.Streets[error.Edit].Change, error)));
        if (draft.Timetables.Count > 0)
        {
            var sources = EditedTransitDay.ListSources(ground.Open, ground.Network.Timetables!.TypicalWeekday);
            var errors = TimetableEdits.Resolve(sources, [.. draft.Timetables.Select(one => one.Edit)]).Errors;
            draft.Problems.AddRange(errors.Select(error => ToProblem(draft.Timetables[error.Edit].Change, error)));
        }
        return (draft, streets);
    }

    private static ScenarioDraft Draft(TravelGround ground, IReadOnlyList<ScenarioChange> changes)
    {
        var draft = new ScenarioDraft(ground);
        for (var i = 0; i < changes.Count; i++)
        {
            draft.Begin(i);
            if (ScenarioKinds.Find(changes[i].Kind) is not { } kind)
            {
                draft.Refuse(Refusal.Of("accessibility.scenario.no-kind", ("kind", changes[i].Kind)));
                continue;
            }
            if (kind.IsTransit && ground.Network.Timetables is null)
            {
                draft.Refuse(Refusal.Of("accessibility.no-timetables"));
                continue;
            }
            var wrong = kind.Check(changes[i], ground).ToList();
            wrong.ForEach(draft.Refuse);
            if (wrong.Count == 0)
                kind.Apply(changes[i], draft);
        }
        return draft;
    }

    private static ScenarioProblem ToProblem(int change, EditError error) =>
        new(change, Refusal.Of($"accessibility.scenario.faults.{error.Fault.ToString().ToLowerInvariant()}", ("value", error.Value)));
}
