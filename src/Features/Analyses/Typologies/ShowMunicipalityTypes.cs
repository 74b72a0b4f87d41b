using Samplan.Analyses.Contracts.Parameters;
using Samplan.Analyses.Contracts.Typologies;
using Samplan.Analyses.Pages;
using Samplan.Analyses.Pages.Views;
using Samplan.Analyses.Regions;
using Samplan.Analyses.Regions.Drawing;
using Samplan.Analyses.Studies;
using Samplan.Analyses.Units;
using Samplan.Kernel;

namespace Samplan.Analyses.Typologies;

/// <summary>Types of municipalities as the page <c>/municipality-types</c> shows and explains them.</summary>
internal sealed class ShowMunicipalityTypes(StudyLab lab, RegionLab regions) : IStudy
{
    private const int MostNames = 40;
    private static readonly string[] s_fills = ["cell-centre", "degree-1", "degree-2", "region-3", "region-1", "region-4"];

    public AnalysisParameters Parameters => MunicipalityTypeParameters.All;

    public async Task<StudyView> DescribeAsync(StudyView view, Texts texts, CancellationToken cancellation)
    {
        if (await lab.FindOrTryAsync(view, new MunicipalityTypesStep(view.Choice), cancellation) is not { } set)
            return view;
        if (set.Fault is { } fault)
            return view with { Refusal = view.Refusal ?? fault };
        var words = new FunctionalWords(texts);
        var kept = view.IsKept ? set : await lab.FindOrTryAsync(new MunicipalityTypesStep(view.Kept), cancellation);
        var moved = MovedOf(set, kept);
        var canvas = await regions.FindCanvasAsync(AreaLayer.Municipalities, cancellation);
        return view with
        {
            Summary = texts.Say(
                "typology.page.summary",
                ("one", words.Count(CountOf(set, 1))),
                ("two", words.Count(CountOf(set, 2))),
                ("three", words.Count(CountOf(set, 3))),
                ("year", set.Year is { } year ? FormattableString.Invariant($"{year}") : texts["functional.no-year"])
            ),
            Notes = [.. NotesOf(set, texts, words)],
            Difference = texts.Say("typology.page.difference", ("count", words.Count(moved.Count))),
            Map = canvas is null ? null : Draw(set, canvas, moved, texts),
            Legend = [.. Legend(set, texts)],
            Tables = [TableOf(set, texts, words)],
            Source = string.Join(", ", set.Sources),
        };
    }

    public async Task<StudyWhyView?> FindReasonAsync(StudyView view, string id, Texts texts, CancellationToken cancellation)
    {
        var choice = view.Choice;
        var set = await lab.FindOrTryAsync(view, new MunicipalityTypesStep(choice), cancellation);
        if (set?.Units.FirstOrDefault(one => one.Id == id || one.Code == id) is not { } unit)
            return null;
        var reason = new MunicipalityTypeReason(unit, choice, texts);
        return new StudyWhyView(
            texts.Say("typology.why.title", ("unit", unit.Name)),
            [texts.Say("typology.why.what", ("unit", unit.Name), ("type", TypeOf(unit, texts)), ("group", GroupOf(unit, texts))), .. reason.Sentences(set)],
            reason.Criteria(),
            string.Join(", ", set.Sources),
            "/municipality-types"
        );
    }

    private static IEnumerable<string> NotesOf(MunicipalityTypeSet set, Texts texts, FunctionalWords words)
    {
        yield return texts["typology.page.method"];
        yield return texts.Say($"typology.page.travel-{set.Travel}", ("cities", words.Count(set.Cities)));
        if (set.Units.Count(unit => unit.Type is null) is > 0 and var open)
            yield return texts.Say("typology.undetermined", ("count", words.Count(open)));
    }

    private static int CountOf(MunicipalityTypeSet set, int group) => set.Units.Count(unit => unit.Group == group);

    private static string TypeOf(TypedUnit unit, Texts texts) =>
        texts[unit.Type is { } type ? FormattableString.Invariant($"typology.type-{type}") : "typology.type-none"];

    private static string GroupOf(TypedUnit unit, Texts texts) =>
        texts[unit.Group is { } group ? FormattableString.Invariant($"typology.group-{group}") : "typology.type-none"];

    /// <summary>Numbers of those that have another type or group than in the kept result.</summary>
    private static HashSet<int> MovedOf(MunicipalityTypeSet set, MunicipalityTypeSet? kept) =>
        kept is null || kept.Units.Count != set.Units.Count
            ? []
            : [.. Enumerable.Range(0, set.Units.Count).Where(i => (set.Units[i].Type, set.Units[i].Group) != (kept.Units[i].Type, kept.Units[i].Group))];

    private static StudyTable TableOf(MunicipalityTypeSet set, Texts texts, FunctionalWords words) =>
        new(
            texts["typology.page.table"],
            [
                texts["functional.column.unit"],
                texts["typology.column.type"],
                texts["typology.column.group"],
                texts["functional.column.persons"],
                texts["typology.column.rural"],
                texts["typology.column.near"],
                texts["typology.column.minutes"],
            ],
            2,
            [
                .. set
                    .Units.OrderBy(unit => unit.Type ?? 9)
                    .ThenBy(unit => unit.Group ?? 9)
                    .ThenByDescending(unit => unit.Persons)
                    .Select(unit => new StudyRow(
                        $"/municipality-types/why/{unit.Id}",
                        [
                            unit.Name,
                            TypeOf(unit, texts),
                            GroupOf(unit, texts),
                            unit.Persons is { } persons ? words.Count(persons) : "–",
                            words.Share(unit.RuralShare),
                            words.Share(unit.NearShare),
                            unit.MeanMinutes is { } minutes ? words.Number(minutes, 0) : "–",
                        ]
                    )),
            ]
        );

    /// <summary>Where six types are not known for any municipality, the three are drawn.</summary>
    private static bool HasTypes(MunicipalityTypeSet set) => set.Units.Any(unit => unit.Type > 1);

    private static IEnumerable<(string Fill, string Text)> Legend(MunicipalityTypeSet set, Texts texts)
    {
        for (var number = 1; number <= (HasTypes(set) ? 6 : 3); number++)
            yield return (
                FillOf(number, HasTypes(set)),
                texts[HasTypes(set) ? FormattableString.Invariant($"typology.type-{number}") : FormattableString.Invariant($"typology.group-{number}")]
            );
        yield return ("none", texts["typology.type-none"]);
    }

    private static string FillOf(int number, bool isType) => isType || number < 3 ? s_fills[number - 1] : s_fills[3];

    private static MapView Draw(MunicipalityTypeSet set, UnitCanvas canvas, HashSet<int> moved, Texts texts)
    {
        var hasTypes = HasTypes(set);
        var areas = set.Units.Select(
            (unit, number) =>
                new MapArea(
                    canvas.Paths[number],
                    canvas.Points[number].X,
                    canvas.Points[number].Y,
                    4,
                    (hasTypes ? unit.Type : unit.Group) is { } code ? FillOf(code, hasTypes) : "none",
                    $"{unit.Name}: {(hasTypes ? TypeOf(unit, texts) : GroupOf(unit, texts))}",
                    moved.Contains(number)
                )
        );
        var names = Enumerable
            .Range(0, set.Units.Count)
            .OrderByDescending(number => set.Units[number].Persons)
            .Take(MostNames)
            .Select(number => (set.Units[number].Name, canvas.Points[number]));
        return new MapView(
            UnitCanvas.WidthPixels,
            canvas.HeightPixels,
            [.. areas],
            [],
            new NamePlacing(canvas.HeightPixels).Place(names),
            canvas.PixelsPerKilometre
        )
        {
            Ground = canvas.Ground,
        };
    }
}
