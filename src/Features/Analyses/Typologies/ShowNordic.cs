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

/// <summary>The Nordic-like typology as the page <c>/nordic</c> shows and explains it; that it is an approximation stands on each.</summary>
internal sealed class ShowNordic(StudyLab lab, RegionLab regions) : IStudy
{
    private const int MostNames = 30;
    private static readonly string[] s_fills = ["cell-centre", "degree-1", "degree-2", "region-4", "region-1", "region-3", "degree-3"];

    public AnalysisParameters Parameters => NordicTypologyParameters.All;

    public async Task<StudyView> DescribeAsync(StudyView view, Texts texts, CancellationToken cancellation)
    {
        if (await lab.FindOrTryAsync(view, new NordicStep(view.Choice), cancellation) is not { } set)
            return view;
        if (set.Fault is { } fault)
            return view with { Refusal = view.Refusal ?? fault };
        var words = new FunctionalWords(texts);
        var kept = view.IsKept ? set : await lab.FindOrTryAsync(new NordicStep(view.Kept), cancellation);
        var canvas = await regions.FindCanvasAsync(AreaLayer.Municipalities, cancellation);
        return view with
        {
            Summary = texts.Say(
                "nordic.page.summary",
                ("urban", words.Share(ShareOf(set, 1) + ShareOf(set, 2))),
                ("peri", words.Share(ShareOf(set, 3))),
                ("rural", words.Share(ShareOf(set, 4) + ShareOf(set, 5) + ShareOf(set, 6) + ShareOf(set, 7))),
                ("year", set.Year is { } year ? FormattableString.Invariant($"{year}") : texts["functional.no-year"])
            ),
            Notes = [texts["nordic.approximation"], texts["nordic.page.method"]],
            Difference = texts.Say("nordic.page.difference", ("count", words.Count(ChangedOf(set, kept)))),
            Map = canvas is null ? null : Draw(set, canvas),
            Legend = [.. s_fills.Select((fill, number) => (fill, NameOf(number + 1, texts)))],
            Tables = [ClassTable(set, texts, words), UnitTable(set, texts, words)],
            Source = set.Source,
        };
    }

    public async Task<StudyWhyView?> FindReasonAsync(StudyView view, string id, Texts texts, CancellationToken cancellation)
    {
        var choice = view.Choice;
        var set = await lab.FindOrTryAsync(view, new NordicStep(choice), cancellation);
        if (set?.Units.FirstOrDefault(one => one.Id == id || one.Code == id) is not { } unit)
            return null;
        var words = new FunctionalWords(texts);
        return new StudyWhyView(
            texts.Say("nordic.why.title", ("unit", unit.Name)),
            [
                texts["nordic.approximation"],
                unit.Class is { } most ? texts.Say("nordic.why.most", ("unit", unit.Name), ("class", NameOf(most, texts))) : texts["nordic.why.nobody"],
                texts.Say(
                    "nordic.why.rules",
                    ("density", choice["cluster_density"]),
                    ("core", choice["core_persons"]),
                    ("local", choice["local_centre_persons"]),
                    ("inner", choice["inner_density"])
                ),
                texts.Say(
                    "nordic.why.distances",
                    ("peri", choice["peri_urban_kilometres"]),
                    ("beside", choice["local_peri_urban_kilometres"]),
                    ("close", choice["close_kilometres"]),
                    ("heartland", choice["heartland_density"])
                ),
            ],
            new StudyTable(
                texts["nordic.page.units"],
                [texts["functional.column.class"], texts["functional.column.value"]],
                0,
                [.. unit.Shares.Select((share, number) => new StudyRow(null, [NameOf(number + 1, texts), words.Share(share)]))]
            ),
            set.Source,
            "/nordic"
        );
    }

    private static string NameOf(int code, Texts texts) => texts[FormattableString.Invariant($"nordic.class-{code}")];

    private static double PersonsOf(NordicSet set, int code) =>
        Enumerable.Range(0, set.Classes.Length).Where(cell => set.Classes[cell] == code).Sum(cell => set.Populations[cell] ?? 0);

    private static double? ShareOf(NordicSet set, int code) =>
        set.Populations.Sum(persons => persons ?? 0) is > 0 and var all ? PersonsOf(set, code) / all : null;

    /// <summary>Cells of another class than in the kept result; a cell of another year counts where both have it.</summary>
    private static int ChangedOf(NordicSet set, NordicSet? kept)
    {
        if (kept is null)
            return 0;
        var before = new Dictionary<(int, int), byte>();
        for (var cell = 0; cell < kept.Classes.Length; cell++)
            before[(kept.Columns[cell], kept.Rows[cell])] = kept.Classes[cell];
        return Enumerable
            .Range(0, set.Classes.Length)
            .Count(cell => before.TryGetValue((set.Columns[cell], set.Rows[cell]), out var was) && was != set.Classes[cell]);
    }

    private static StudyTable ClassTable(NordicSet set, Texts texts, FunctionalWords words) =>
        new(
            texts["nordic.page.classes"],
            [texts["functional.column.class"], texts["functional.column.cells"], texts["functional.column.persons"], texts["nordic.page.share"]],
            0,
            [
                .. Enumerable
                    .Range(1, s_fills.Length)
                    .Select(code => new StudyRow(
                        null,
                        [
                            NameOf(code, texts),
                            words.Count(set.Classes.Count(one => one == code)),
                            words.Count(PersonsOf(set, code)),
                            words.Share(ShareOf(set, code)),
                        ]
                    )),
            ]
        );

    private static StudyTable UnitTable(NordicSet set, Texts texts, FunctionalWords words) =>
        new(
            texts["nordic.page.units"],
            [
                texts["functional.column.unit"],
                texts["nordic.page.most"],
                texts["functional.column.persons"],
                .. Enumerable.Range(1, s_fills.Length).Select(code => NameOf(code, texts)),
            ],
            1,
            [
                .. set.Units.Select(unit => new StudyRow(
                    $"/nordic/why/{unit.Id}",
                    [
                        unit.Name,
                        unit.Class is { } most ? NameOf(most, texts) : "–",
                        words.Count(unit.Persons),
                        .. unit.Shares.Select(share => words.Share(share)),
                    ]
                )),
            ]
        );

    private static MapView Draw(NordicSet set, UnitCanvas canvas)
    {
        var cells = Enumerable
            .Range(0, set.Classes.Length)
            .OrderBy(cell => set.Rows[cell])
            .ThenBy(cell => set.Columns[cell])
            .ToLookup(cell => (int)set.Classes[cell]);
        return new MapView(
            UnitCanvas.WidthPixels,
            canvas.HeightPixels,
            [
                .. canvas.Paths.Select(
                    (path, number) => new MapArea(path, canvas.Points[number].X, canvas.Points[number].Y, 2, "none", set.Units[number].Name, false)
                ),
            ],
            [],
            new NamePlacing(canvas.HeightPixels).Place(
                Enumerable
                    .Range(0, set.Units.Count)
                    .OrderByDescending(number => set.Units[number].Persons)
                    .Take(MostNames)
                    .Select(number => (set.Units[number].Name, canvas.Points[number]))
            ),
            canvas.PixelsPerKilometre
        )
        {
            Cells = [.. s_fills.Select((fill, number) => (fill, canvas.PathOfCells(cells[number + 1].Select(cell => (set.Columns[cell], set.Rows[cell])))))],
        };
    }
}
