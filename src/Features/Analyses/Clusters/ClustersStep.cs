using NetTopologySuite.IO;
using Samplan.Analyses.Contracts;
using Samplan.Analyses.Contracts.Clusters;
using Samplan.Analyses.Contracts.Parameters;
using Samplan.Engine.Settlements;
using Samplan.Storage;

namespace Samplan.Analyses.Clusters;

/// <summary>Localities and small localities by the distance between buildings or cells, by the workspace's choice.</summary>
internal sealed class ClustersStep(ParameterChoice choice) : Step<ClusterSet>
{
    private static readonly FeatureTable s_table = new(
        "clusters",
        "Sammanhängande bebyggelse",
        "Localities and small localities by the distance between buildings or cells",
        "GEOMETRY",
        [
            new("id", FeatureColumnType.Text),
            new("region_name", FeatureColumnType.Text),
            new("kind", FeatureColumnType.Text),
            new("population", FeatureColumnType.Real),
            new("points", FeatureColumnType.Integer),
            new("missing_points", FeatureColumnType.Integer),
            new("overlaps", FeatureColumnType.Text),
            new("nearest_metres", FeatureColumnType.Real),
        ]
    );

    public override StepKey Key => AnalysisSteps.Clusters;

    public override int Version => 1;

    public override IReadOnlyList<DatasetNeed> Datasets => [new(ClusterParameters.Buildings, WithGeometry: true), new(ClusterParameters.Cells)];

    public override IReadOnlyList<StepKey> Steps => [AnalysisSteps.Places, AnalysisSteps.PlaceShapes];

    public override IReadOnlyDictionary<string, string> Parameters => new Dictionary<string, string> { ["choice"] = choice.CanonicalJson };

    protected override ClusterSet Compute(StepInputs inputs, CancellationToken cancellation)
    {
        var read = ClusterPoints.Read(inputs, choice);
        return read.Value is { } points
            ? new ClusterStudy(points, choice).Find(
                inputs.FindResult<PlaceSet>(AnalysisSteps.Places),
                inputs.FindResult<PlaceShapes>(AnalysisSteps.PlaceShapes),
                cancellation
            )
            : new ClusterSet(choice.Values, null, null, 0) { Fault = read.Refusal };
    }

    protected override IReadOnlyList<string>? ListUsedDatasets(ClusterSet result) => result.Source is { } source ? [source.Split('@')[0]] : null;

    protected override IReadOnlyList<ResultTable> ListTables(ClusterSet result) =>
        result.Clusters.Count == 0 ? [] : [new ResultTable(s_table, writer => Fill(writer, result))];

    private static void Fill(FeatureTableWriter writer, ClusterSet set)
    {
        var reader = new WKBReader();
        foreach (var cluster in set.Clusters)
        {
            writer.SetGeometry(reader.Read(cluster.Outline));
            writer.SetText(0, cluster.Id);
            if (cluster.Name is { } name)
                writer.SetText(1, name);
            writer.SetText(2, KindOf(cluster.Kind));
            writer.SetReal(3, cluster.Persons);
            writer.SetInteger(4, cluster.Points);
            writer.SetInteger(5, cluster.MissingPoints);
            if (cluster.Places.Count > 0)
                writer.SetText(6, string.Join(", ", cluster.Places));
            if (cluster.NearestMetres is { } metres)
                writer.SetReal(7, metres);
            writer.EndRow();
        }
    }

    /// <summary>As tables and texts name it.</summary>
    internal static string KindOf(LocalityKind kind) =>
        kind switch
        {
            LocalityKind.Locality => "locality",
            LocalityKind.SmallLocality => "small-locality",
            LocalityKind.Undetermined => "undetermined",
        };
}
