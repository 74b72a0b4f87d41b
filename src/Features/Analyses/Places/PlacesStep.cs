using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;
using NetTopologySuite.Index.Strtree;
using Samplan.Analyses.Contracts;
using Samplan.Engine.Nodes.Rulesets;
using Samplan.Geo;

namespace Samplan.Analyses.Places;

/// <summary>
/// The region's places with a stable id, a point and their municipality: as given, or put together to functional places where the ruleset
/// says so (see <see cref="FunctionalMerge"/>).
/// </summary>
internal sealed class PlacesStep(FunctionalPlaceRule? rule, string ruleText) : Step<PlaceSet>
{
    private const double SquareMetresPerHectare = 10_000;

    public override StepKey Key => AnalysisSteps.Places;

    public override int Version => 1;

    public override IReadOnlyList<DatasetNeed> Datasets => [new("places", WithGeometry: true, IsEssential: true), new("municipalities", WithGeometry: true)];

    public override IReadOnlyDictionary<string, string> Parameters => new Dictionary<string, string> { ["places"] = ruleText };

    protected override PlaceSet Compute(StepInputs inputs, CancellationToken cancellation)
    {
        if (inputs.FindDataset("places") is not { } source)
            return new PlaceSet(null, null, []);
        IReadOnlyList<Place> rows = Read(source, MunicipalityIndex(inputs.FindDataset("municipalities")), cancellation);
        if (rule is not null)
            rows = new FunctionalMerge(rule).Merge(rows, source.Content.Geometries, source.Content.Numbers("population"), cancellation);
        var ids = PlaceIds.Assign([.. rows.Select(row => (row.Name, row.Code, row.Municipality))]);
        var shared = rows.GroupBy(row => row.Name).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet();
        var places = rows.Select(
            (row, index) => row with { Id = ids[index], Label = shared.Contains(row.Name) && row.Municipality is { } part ? $"{row.Name} ({part})" : row.Name }
        );
        return new PlaceSet(source.Version.Year, source.Name, [.. places]);
    }

    private static List<Place> Read(DatasetInput source, STRtree<Municipality> municipalities, CancellationToken cancellation)
    {
        var content = source.Content;
        var (names, codes, kinds) = (content.Texts("name"), content.Texts("code"), content.Texts("kind"));
        var (municipalityNames, municipalityCodes) = (content.Texts("municipality"), content.Texts("municipality_code"));
        var (radii, areas) = (content.Numbers("radius"), content.Numbers("area"));
        var places = new List<Place>(content.Rows);
        for (var row = 0; row < content.Rows; row++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (content.Geometries[row] is not { } shape || names[row] is not { } name)
                continue;
            var point = shape as Point ?? shape.InteriorPoint;
            var here = municipalityNames[row] is null || municipalityCodes[row] is null ? Find(municipalities, point) : null;
            var area = shape.Area > 0 ? shape.Area : areas[row] * SquareMetresPerHectare;
            var (longitude, latitude) = CoordinateSystems.Sweref99TransverseMercator.ToGeographic(point.X, point.Y);
            places.Add(
                new Place(
                    "",
                    name,
                    name,
                    codes[row],
                    municipalityNames[row] ?? here?.Name,
                    municipalityCodes[row] ?? here?.Code,
                    kinds[row],
                    point.X,
                    point.Y,
                    Math.Round(longitude, 7),
                    Math.Round(latitude, 7),
                    shape is Point ? radii[row] ?? (areas[row] is > 0 and var hectares ? Math.Sqrt(hectares * SquareMetresPerHectare / Math.PI) : null) : null,
                    area,
                    row
                )
            );
        }
        return places;
    }

    private static STRtree<Municipality> MunicipalityIndex(DatasetInput? source)
    {
        var index = new STRtree<Municipality>();
        for (var row = 0; row < (source?.Content.Rows ?? 0); row++)
        {
            if (source!.Content.Geometries[row] is { } area)
                index.Insert(
                    area.EnvelopeInternal,
                    new(source.Content.Texts("name")[row], source.Content.Texts("code")[row], PreparedGeometryFactory.Prepare(area))
                );
        }
        index.Build();
        return index;
    }

    private static Municipality? Find(STRtree<Municipality> municipalities, Point point) =>
        municipalities.IsEmpty ? null : municipalities.Query(point.EnvelopeInternal).FirstOrDefault(candidate => candidate.Area.Covers(point));

    private sealed record Municipality(string? Name, string? Code, IPreparedGeometry Area);
}
