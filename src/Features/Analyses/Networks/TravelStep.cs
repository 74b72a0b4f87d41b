using NetTopologySuite.Geometries;
using Samplan.Analyses.Contracts;
using Samplan.Analyses.Indicators;
using Samplan.Analyses.Units;
using Samplan.Engine.Nodes.Rulesets;
using Samplan.Engine.Routing;
using Samplan.Geo;

namespace Samplan.Analyses.Networks;

/// <summary>The answer to one question about travel times, for indicators to read. A unit sets out from its point; a square of people is reached at its middle.</summary>
internal sealed class TravelStep(TravelQuestion question, NetworkFolder folder, string streets) : Step<TravelResult>
{
    private const string Services = "services";
    private readonly string _people = GridIndicator.RoleOf(PopulationGrid.Population);

    public override StepKey Key => AnalysisSteps.Travel(question.Key);

    public override int Version => 1;

    public override IReadOnlyList<DatasetNeed> Datasets =>
        [
            NetworkStep.StreetNeed(streets),
            new(NetworkStep.Timetables, IsEssential: question.Means == TravelMeans.Transit),
            question.WithinMinutes is null ? new(Services, WithGeometry: true, IsEssential: true) : new(_people, IsEssential: true),
        ];

    public override IReadOnlyList<StepKey> Steps => [UnitLayer.StepOf(question.From), AnalysisSteps.Network];

    public override IReadOnlyDictionary<string, string> Parameters => new Dictionary<string, string> { ["question"] = question.Key };

    protected override TravelResult Compute(StepInputs inputs, CancellationToken cancellation)
    {
        var units = UnitLayer.Read(question.From, inputs, withShapes: false).Units;
        var missing = Datasets.Where(need => need.IsEssential && inputs.FindDataset(need.Role) is null).Select(need => need.Role).ToList();
        var targets = TravelTargets.Empty;
        if (missing.Count == 0)
        {
            targets = question.WithinMinutes is null ? ReadServices(inputs) : ReadPeople(inputs.FindDataset(_people)!);
            if (targets.Points.Count == 0)
                missing.AddRange(question.Kinds.Select(kind => $"{Services}:{kind}").DefaultIfEmpty(_people));
        }
        if (missing.Count > 0)
            return new TravelResult(question.Key, new double?[units.Count], null, [], null, null, missing);
        var result = inputs.GetResult<NetworkResult>(AnalysisSteps.Network);
        using var network = folder.OpenFor(result, inputs, streets, cancellation);
        var table = TravelMinutes.Of(network, result, question, cancellation);
        var (values, coverage) = table.Answer([.. units.Select(unit => OpenNetwork.PointAt(unit.Longitude, unit.Latitude))], targets, cancellation);
        string[] roads = question.Means == TravelMeans.Transit ? [streets, NetworkStep.Timetables] : [streets];
        string[] sources = [.. roads.SelectMany(inputs.ListDatasets).Select(input => input.Name).Concat(targets.Sources).Order(StringComparer.Ordinal)];
        return new TravelResult(question.Key, values, coverage, sources, result.Hash, table.Date, []);
    }

    protected override IReadOnlyList<string>? ListUsedDatasets(TravelResult result) =>
        result.Sources.Count == 0 ? null : [.. result.Sources.Select(source => source.Split('@')[0]).Distinct().Order(StringComparer.Ordinal)];

    private TravelTargets ReadServices(StepInputs inputs)
    {
        var (points, sources) = (new List<GeoPoint>(), new List<string>());
        // Of several years the newest; a file of pharmacies says nothing of hospitals.
        foreach (var input in inputs.ListDatasets(Services).DistinctBy(input => input.Dataset.Id))
        {
            var kinds = input.Content.Texts("kind");
            var before = points.Count;
            for (var row = 0; row < kinds.Length; row++)
            {
                if (question.Kinds.Contains(kinds[row], StringComparer.OrdinalIgnoreCase) && input.Content.Geometries[row] is Point point)
                    points.Add(PointAt(point.X, point.Y));
            }
            if (points.Count > before)
                sources.Add(input.Name);
        }
        return new TravelTargets(points, [], sources);
    }

    private static TravelTargets ReadPeople(DatasetInput input)
    {
        var content = input.Content;
        var (eastings, northings, sizes, people) = (
            content.Numbers("easting"),
            content.Numbers("northing"),
            content.Numbers("cell_size"),
            content.Numbers("population")
        );
        var (points, persons) = (new List<GeoPoint>(), new List<double>());
        for (var row = 0; row < content.Rows; row++)
        {
            if (people[row] is not > 0 || eastings[row] is not { } easting || northings[row] is not { } northing || sizes[row] is not { } size)
                continue;
            points.Add(PointAt(easting + (size / 2), northing + (size / 2)));
            persons.Add(people[row]!.Value);
        }
        return new TravelTargets(points, persons, [input.Name]);
    }

    private static GeoPoint PointAt(double easting, double northing)
    {
        var (longitude, latitude) = CoordinateSystems.Sweref99TransverseMercator.ToGeographic(easting, northing);
        return OpenNetwork.PointAt(longitude, latitude);
    }
}
