using NetTopologySuite.IO;
using Samplan.Analyses.Contracts.Clusters;
using Samplan.Analyses.Contracts.Parameters;
using Samplan.Analyses.Pages;
using Samplan.Analyses.Pages.Views;
using Samplan.Analyses.Regions;
using Samplan.Analyses.Regions.Drawing;
using Samplan.Analyses.Studies;
using Samplan.Analyses.Units;
using Samplan.Engine.Settlements;
using Samplan.Kernel;

namespace Samplan.Analyses.Clusters;

/// <summary>Clusters of buildings or cells as the page <c>/clusters</c> shows and explains them.</summary>
internal sealed class ShowClusters(StudyLab lab, RegionLab regions) : IStudy
{
    private const int MostNames = 40;

    public AnalysisParameters Parameters => ClusterParameters.All;

    public async Task<StudyView> DescribeAsync(StudyView view, Texts texts, CancellationToken cancellation)
    {
        if (await lab.FindAsync(view, new ClustersStep(view.Choice), cancellation) is not { } set)
            return view;
        if (set.Fault is { } fault)
            return view with { Refusal = view.Refusal ?? fault };
        var words = new FunctionalWords(texts);
        var kept = view.IsKept ? set : await lab.FindKeptAsync(new ClustersStep(view.Kept), cancellation);
        var canvas = await regions.FindCanvasAsync(AreaLayer.Municipalities, cancellation);
        return view with
        {
            Summary = texts.Say(
                "clusters.page.summary",
                ("localities", words.Count(CountOf(set, LocalityKind.Locality))),
                ("small", words.Count(CountOf(set, LocalityKind.SmallLocality))),
                ("persons", words.Count(set.Clusters.Sum(one => one.Persons))),
                ("outside", words.Count(set.PersonsOutside))
            ),
            Notes = [.. NotesOf(set, texts, words)],
            Difference = texts.Say(
                "clusters.page.difference",
                ("localities", words.Count(CountOf(kept, LocalityKind.Locality))),
                ("small", words.Count(CountOf(kept, LocalityKind.SmallLocality)))
            ),
            Map = canvas is null ? null : Draw(set, canvas),
            Legend =
            [
                ("cell-centre", texts["clusters.kind.locality"]),
                ("cell-cluster", texts["clusters.kind.small-locality"]),
                ("region-4", texts["clusters.kind.undetermined"]),
            ],
            Tables = [TableOf(set, texts, words)],
            Source = set.Source,
        };
    }

    public async Task<StudyWhyView?> FindReasonAsync(StudyView view, string id, Texts texts, CancellationToken cancellation)
    {
        var choice = view.Choice;
        var set = await lab.FindAsync(view, new ClustersStep(choice), cancellation);
        if (set?.Clusters.FirstOrDefault(one => one.Id == id) is not { } cluster)
            return null;
        var words = new FunctionalWords(texts);
        var name = NameOf(cluster, texts);
        var isSmall = cluster.Kind == LocalityKind.SmallLocality;
        var distance = choice[isSmall ? "small_distance" : "locality_distance"];
        var least = choice.Number(isSmall ? "small_persons" : "locality_persons");
        var thing = texts[set.SideMetres > 0 ? "clusters.why.cells" : "clusters.why.buildings"];
        List<string> sentences =
        [
            texts.Say("clusters.why.what", ("name", name), ("kind", texts[$"clusters.kind.{ClustersStep.KindOf(cluster.Kind)}"])),
            texts.Say("clusters.why.joined", ("points", words.Count(cluster.Points)), ("thing", thing), ("distance", distance)),
            texts.Say("clusters.why.persons", ("persons", words.Count(cluster.Persons)), ("least", words.Count(least))),
        ];
        if (isSmall)
            sentences.Add(texts.Say("clusters.why.not-locality", ("distance", choice["locality_distance"]), ("persons", choice["locality_persons"])));
        if (cluster.MissingPoints > 0)
            sentences.Add(texts.Say("clusters.why.missing", ("points", words.Count(cluster.MissingPoints)), ("thing", thing)));
        if (cluster.NearestMetres is { } metres && set.Clusters.FirstOrDefault(one => one.Id == cluster.Nearest) is { } nearest)
            sentences.Add(texts.Say("clusters.why.nearest", ("name", NameOf(nearest, texts)), ("metres", words.Count(metres))));
        sentences.Add(
            cluster.Places.Count > 0 ? texts.Say("clusters.why.places", ("places", string.Join(", ", cluster.Places))) : texts["clusters.why.no-place"]
        );
        return new StudyWhyView(texts.Say("clusters.why.title", ("name", name)), sentences, null, set.Source, "/clusters");
    }

    private static IEnumerable<string> NotesOf(ClusterSet set, Texts texts, FunctionalWords words)
    {
        yield return texts["clusters.page.rule"];
        if (set.SideMetres > 0)
            yield return texts.Say("clusters.page.of-cells", ("side", words.Count(set.SideMetres)));
        if (CountOf(set, LocalityKind.Undetermined) is > 0 and var open)
            yield return texts.Say("clusters.page.undetermined", ("count", words.Count(open)));
    }

    private static int CountOf(ClusterSet? set, LocalityKind kind) => set?.Clusters.Count(one => one.Kind == kind) ?? 0;

    private static string NameOf(PlacedCluster cluster, Texts texts) => cluster.Name ?? texts.Say("clusters.nameless", ("id", cluster.Id));

    private static StudyTable TableOf(ClusterSet set, Texts texts, FunctionalWords words) =>
        new(
            texts["clusters.page.table"],
            [
                texts["clusters.column.name"],
                texts["clusters.column.kind"],
                texts["clusters.column.places"],
                texts["clusters.column.persons"],
                texts[set.SideMetres > 0 ? "clusters.column.cells" : "clusters.column.buildings"],
                texts["clusters.column.nearest"],
            ],
            2,
            [
                .. set.Clusters.Select(one => new StudyRow(
                    $"/clusters/why/{one.Id}",
                    [
                        NameOf(one, texts),
                        texts[$"clusters.kind.{ClustersStep.KindOf(one.Kind)}"],
                        one.Places.Count > 0 ? string.Join(", ", one.Places) : "–",
                        words.Count(one.Persons),
                        words.Count(one.Points),
                        one.NearestMetres is { } metres ? words.Count(metres) : "–",
                    ]
                )),
            ]
        );

    private static MapView Draw(ClusterSet set, UnitCanvas canvas)
    {
        var reader = new WKBReader();
        return new MapView(
            UnitCanvas.WidthPixels,
            canvas.HeightPixels,
            [.. canvas.Paths.Select((path, number) => new MapArea(path, canvas.Points[number].X, canvas.Points[number].Y, 2, "none", "", false))],
            [],
            new NamePlacing(canvas.HeightPixels).Place(
                set.Clusters.Where(one => one.Name is not null).Take(MostNames).Select(one => (one.Name!, canvas.Pixel(one.Easting, one.Northing)))
            ),
            canvas.PixelsPerKilometre
        )
        {
            Cells =
            [
                .. set.Clusters.Select(one =>
                    (
                        one.Kind switch
                        {
                            LocalityKind.Locality => "cell-centre",
                            LocalityKind.SmallLocality => "cell-cluster",
                            LocalityKind.Undetermined => "region-4",
                        },
                        PathOf(reader.Read(one.Outline), one, canvas)
                    )
                ),
            ],
        };
    }

    /// <summary>One smaller than a few pixels is drawn as a small square, so that it is seen at all.</summary>
    private static string PathOf(NetTopologySuite.Geometries.Geometry outline, PlacedCluster cluster, UnitCanvas canvas)
    {
        const double leastPixels = 3;
        if (
            outline.EnvelopeInternal.Diameter * canvas.PixelsPerKilometre / 1000 > 2 * leastPixels
            && new PixelRings(outline, canvas.Pixel).Path() is { Length: > 0 } path
        )
            return path;
        var (x, y) = canvas.Pixel(cluster.Easting, cluster.Northing);
        return FormattableString.Invariant($"M{x - (leastPixels / 2):0.#} {y - (leastPixels / 2):0.#}h{leastPixels}v{leastPixels}h-{leastPixels}Z");
    }
}
