using Samplan.Accessibility.Ground;
using Samplan.Analyses.Contracts;
using Samplan.Analyses.Contracts.Urbanisation;
using Samplan.Kernel;
using Samplan.Pictures.Contracts;

namespace Samplan.Accessibility.Scenarios;

/// <summary>Tells which group the people of a square belong to.</summary>
internal sealed class CellGroups(IPictures pictures, IDerivations derivations)
{
    private const double CellMetres = 1_000;

    /// <summary>The groups that the region has what is needed for.</summary>
    public async Task<IReadOnlyList<ScenarioGroup>> ListAsync(CancellationToken cancellation)
    {
        var groups = new List<ScenarioGroup> { ScenarioGroup.Places };
        if (await pictures.FindAsync(cancellation) is not null)
            groups.Add(ScenarioGroup.Class);
        if (await derivations.FindResultAsync<UrbanisationSet>(AnalysisSteps.Urbanisation, cancellation) is { Fault: null })
            groups.Add(ScenarioGroup.Urbanisation);
        return groups;
    }

    /// <summary>The group's name by square; every square has one.</summary>
    public async Task<IReadOnlyList<string>> ReadAsync(TravelGround ground, ScenarioGroup group, Texts texts, CancellationToken cancellation) =>
        group switch
        {
            ScenarioGroup.Places =>
            [
                .. ground.PlaceOfCells.Select(place => texts[place >= 0 ? "accessibility.scenario.in-places" : "accessibility.scenario.outside"]),
            ],
            ScenarioGroup.Class => ByClass(ground, await pictures.FindAsync(cancellation), texts),
            ScenarioGroup.Urbanisation => ByUrbanisation(
                ground,
                await derivations.FindResultAsync<UrbanisationSet>(AnalysisSteps.Urbanisation, cancellation),
                texts
            ),
        };

    private static string[] ByClass(TravelGround ground, PictureBook? book, Texts texts)
    {
        var (outside, none) = (texts["accessibility.scenario.outside"], texts["accessibility.scenario.no-class"]);
        string[] byPlace =
        [
            .. ground.Places.Places.Select(place =>
                book?.FindIndex(place.Id) is { } index && book.NodeOf(book.Places.Places[index]).Class is { } key ? book.NameOfClass(key, texts.Language) : none
            ),
        ];
        return [.. ground.PlaceOfCells.Select(place => place >= 0 ? byPlace[place] : outside)];
    }

    /// <summary>A square of another size is of the square kilometre that its middle lies in.</summary>
    private static string[] ByUrbanisation(TravelGround ground, UrbanisationSet? set, Texts texts)
    {
        var unknown = texts["accessibility.scenario.no-group"];
        if (set is null)
            return [.. ground.PlaceOfCells.Select(_ => unknown)];
        var classes = new Dictionary<(int Column, int Row), byte>();
        for (var cell = 0; cell < set.LevelOne.Length; cell++)
            classes[(set.Columns[cell], set.Rows[cell])] = set.LevelOne[cell];
        return
        [
            .. Enumerable
                .Range(0, ground.Cells.Count)
                .Select(ground.Cells.MiddleOf)
                .Select(middle => ((int)Math.Floor(middle.X / CellMetres), (int)Math.Floor(middle.Y / CellMetres)))
                .Select(key => classes.TryGetValue(key, out var found) ? texts[FormattableString.Invariant($"degurba.class-{found}")] : unknown),
        ];
    }
}
