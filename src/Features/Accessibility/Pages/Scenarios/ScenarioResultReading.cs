using Samplan.Accessibility.Scenarios;
using Samplan.Accessibility.Surfaces;
using Samplan.Engine.Accessibility;
using Samplan.Kernel;

namespace Samplan.Accessibility.Pages.Scenarios;

/// <summary>Adds up what the changes lead to: who gains and who loses, by class, by municipality, by group and place by place.</summary>
internal sealed class ScenarioResultReading(Texts texts, DateOnly today)
{
    private const string All = "";

    public ScenarioResultView Read(
        ScenarioSurface surface,
        ScenarioRequest request,
        string goal,
        (IReadOnlyList<string> Changes, IReadOnlyList<string> Groups) told
    )
    {
        var (ground, limit) = (surface.Ground, request.Travel.Minutes);
        var (before, after) = (CellTally.Of(ground, surface.Before, limit), CellTally.Of(ground, surface.After, limit));
        var everybody = surface.ByGroup(_ => All) is [var all, ..] ? all : new AccessChange(All);
        var isDifference = request.View == ScenarioView.Difference;
        var shown = request.View == ScenarioView.Before ? before : after;
        var travelled = new ResultReading(texts, today);
        return new ScenarioResultView(
            goal,
            everybody.PersonsWhoGain,
            everybody.PersonsWhoLose,
            before.Within,
            after.Within,
            isDifference ? [] : ResultReading.Classes(shown),
            isDifference ? Steps(surface) : [],
            Enumerable.Range(0, ground.Cells.Count).Where(cell => surface.ClassOf(cell) is null).Sum(cell => ground.Cells.Persons[cell]),
            shown.UnknownCells,
            Rows(surface.ByGroup(ground.MunicipalityOf)),
            Rows(surface.ByGroup(cell => told.Groups[cell])),
            Places(surface),
            [
                .. told.Changes,
                texts.Say("accessibility.scenario.how", ("kilometres", new PageNumbers(texts).Say(ground.Cells.SizeMetres / 1000.0, 2))),
                .. travelled.HowTravelled(ground, request.Travel, surface.Date),
            ],
            travelled.Sources(ground, request.Travel.Way, role => role != Accessibility.Nearness.ServiceReading.Role || request.ServiceKind is not null)
        );
    }

    private static double[] Steps(ScenarioSurface surface)
    {
        var steps = new double[ScenarioSurface.Breaks.Length + 1];
        for (var cell = 0; cell < surface.Ground.Cells.Count; cell++)
        {
            if (surface.ClassOf(cell) is { } step)
                steps[step] += surface.Ground.Cells.Persons[cell];
        }
        return steps;
    }

    private static IReadOnlyList<GroupRow> Rows(IReadOnlyList<AccessChange> changes) =>
        [
            .. changes
                .Select(change => new GroupRow(change.Group, change.PersonsWhoGain, change.PersonsWhoLose, change.MeanChange))
                .OrderByDescending(row => row.Gain + row.Lose),
        ];

    private static IReadOnlyList<ChangedPlaceRow> Places(ScenarioSurface surface)
    {
        var first = surface.Ground.Cells.Count;
        return
        [
            .. surface
                .Ground.Places.Places.Select(
                    (place, index) => new ChangedPlaceRow(place.Label, Known(surface.Before[first + index]), Known(surface.After[first + index]))
                )
                .Where(row => row.Before != row.After)
                .OrderByDescending(row => Math.Abs((row.After ?? short.MaxValue) - (row.Before ?? short.MaxValue))),
        ];
    }

    private static int? Known(short minutes) => minutes < 0 ? null : minutes;
}
