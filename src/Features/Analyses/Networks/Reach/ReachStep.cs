using NetTopologySuite.IO;
using Samplan.Analyses.Contracts;
using Samplan.Analyses.Networks.Access;
using Samplan.Analyses.Tables;
using Samplan.Engine.Nodes.Rulesets;
using Samplan.Geo;
using Samplan.Storage;

namespace Samplan.Analyses.Networks.Reach;

/// <summary>
/// The area from which the nearest service of a measure of served people is within its limit, along the streets: what the measure's squares say with a point each, drawn. Who has the service online is in the
/// measure and not in the area.
/// </summary>
/// <param name="indicator">The first indicator that asks for the measure: the table is called after it.</param>
/// <param name="streets">The role that the streets come from.</param>
internal sealed class ReachStep(string indicator, AccessMeasure measure, NetworkFolder folder, string streets) : Step<ServiceReach>
{
    private static readonly CoordinateTransform s_toSweref = CoordinateTransform.Between(CoordinateSystems.Wgs84, CoordinateSystems.Sweref99TransverseMercator);

    private readonly string _table = "reach_" + IndicatorTable.ListColumns([indicator])[0];

    public override StepKey Key => AnalysisSteps.Reach(measure.Key);

    public override int Version => 1;

    public override IReadOnlyList<DatasetNeed> Datasets =>
        [NetworkStep.StreetNeed(streets), new(AccessTargets.Services, WithGeometry: true, IsEssential: true)];

    public override IReadOnlyList<StepKey> Steps => [AnalysisSteps.Network];

    public override IReadOnlyDictionary<string, string> Parameters => new Dictionary<string, string> { ["measure"] = measure.Key, ["table"] = _table };

    protected override ServiceReach Compute(StepInputs inputs, CancellationToken cancellation)
    {
        var missing = Datasets.Where(need => need.IsEssential && inputs.FindDataset(need.Role) is null).Select(static need => need.Role).ToList();
        if (missing.Count > 0 || inputs.GetResult<NetworkResult>(AnalysisSteps.Network) is not { File: not null } result)
            return Without(missing.Count > 0 ? missing : [streets]);
        var services = AccessTargets.OfServices(inputs.ListDatasets(AccessTargets.Services), measure);
        if (services.Missing.Count > 0)
            return Without(services.Missing);
        using var network = folder.OpenFor(result, inputs, streets, cancellation);
        var reached = new AccessWays(network, measure, day: null).Reach(services.Points, cancellation);
        var sources = inputs.ListDatasets(streets).Select(static input => input.Name).Concat(services.Sources);
        var drawn = Without([]) with { Sources = [.. sources.Distinct().Order(StringComparer.Ordinal)], Network = result.Hash };
        if (reached.Area.IsEmpty)
            return drawn;
        var area = reached.Area.Copy();
        s_toSweref.Apply(area);
        return drawn with { Outline = new WKBWriter().Write(area), SquareKilometres = reached.AreaSquareMetres / 1e6 };
    }

    protected override IReadOnlyList<ResultTable> ListTables(ServiceReach result) => result.Outline is null ? [] : [Table(result, result.Outline)];

    protected override IReadOnlyList<string>? ListUsedDatasets(ServiceReach result) =>
        result.Sources.Count == 0 ? null : [.. result.Sources.Select(static source => source.Split('@')[0]).Distinct().Order(StringComparer.Ordinal)];

    private static ResultTable Table(ServiceReach reach, byte[] outline) =>
        new(
            new FeatureTable(
                reach.Table,
                $"Inom räckhåll: {string.Join(", ", reach.Kinds)}",
                "Where the nearest service is within the limit",
                "MULTIPOLYGON",
                [
                    new(reach.IsInKilometres ? "kilometres" : "minutes", FeatureColumnType.Real),
                    new("area_km2", FeatureColumnType.Real),
                    new("kinds", FeatureColumnType.Text),
                ]
            ),
            writer =>
            {
                writer.SetGeometry(new WKBReader().Read(outline));
                writer.SetReal(0, reach.Limit);
                writer.SetReal(1, reach.SquareKilometres);
                writer.SetText(2, string.Join(", ", reach.Kinds));
                writer.EndRow();
            }
        );

    private ServiceReach Without(IReadOnlyList<string> missing) =>
        new(measure.Key, _table, null, 0)
        {
            Kinds = measure.Kinds,
            Limit = measure.Limits[^1],
            IsInKilometres = measure.IsInKilometres,
            MissingRoles = missing,
        };
}
