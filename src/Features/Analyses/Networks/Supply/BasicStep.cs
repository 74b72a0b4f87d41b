using Samplan.Analyses.Contracts;
using Samplan.Analyses.Networks.Access;
using Samplan.Analyses.Units;
using Samplan.Engine.Nodes.Rulesets;
using Samplan.Engine.Routing;
using Samplan.Kernel;

namespace Samplan.Analyses.Networks.Supply;

/// <summary>The level of basic accessibility that every place or municipality reaches, from its point; see <see cref="IndicatorMethod.BasicAccess"/>.</summary>
internal sealed class BasicStep(BasicQuestion question, NetworkFolder folder, string streets) : Step<TravelResult>
{
    public override StepKey Key => AnalysisSteps.Basic(question.Key);

    public override int Version => 1;

    public override IReadOnlyList<DatasetNeed> Datasets =>
        [NetworkStep.StreetNeed(streets), new(NetworkStep.Timetables, IsEssential: true), new(AccessTargets.Services, WithGeometry: true, IsEssential: true)];

    public override IReadOnlyList<StepKey> Steps => [UnitLayer.StepOf(question.From), AnalysisSteps.Network];

    public override IReadOnlyDictionary<string, string> Parameters => new Dictionary<string, string> { ["question"] = question.Key };

    protected override TravelResult Compute(StepInputs inputs, CancellationToken cancellation)
    {
        var units = UnitLayer.Read(question.From, inputs, withShapes: false).Units;
        var missing = Datasets.Where(need => inputs.FindDataset(need.Role) is null).Select(need => need.Role).ToList();
        if (missing.Count > 0 || inputs.GetResult<NetworkResult>(AnalysisSteps.Network) is not { File: not null, Timetables: { } timetables } result)
            return Without(units.Count, missing.Count > 0 ? missing : [streets]);
        var asked = new AccessMeasure(AccessForm.Nearest, TravelMeans.Transit) { Kinds = question.Asked.Kinds };
        var services = AccessTargets.OfServices(inputs.ListDatasets(AccessTargets.Services), asked);
        if (services.Missing.Count > 0)
            return Without(units.Count, services.Missing);
        using var network = folder.OpenFor(result, inputs, streets, cancellation);
        var made = TransitDay.Of(network, question.Asked.Date ?? timetables.TypicalWeekday, cancellation);
        var day = made.Value ?? throw new RefusedException(made.Refusal!);
        GeoPoint[] points = [.. units.Select(unit => OpenNetwork.PointAt(unit.Longitude, unit.Latitude))];
        var levels = new BasicLevels(network, day, question.Asked).Of(points, services.Points, cancellation);
        string[] roles = [streets, NetworkStep.Timetables];
        string[] sources = [.. roles.SelectMany(inputs.ListDatasets).Select(input => input.Name).Concat(services.Sources).Order(StringComparer.Ordinal)];
        return new TravelResult(question.Key, levels, null, sources, result.Hash, day.Date, []);
    }

    protected override IReadOnlyList<string>? ListUsedDatasets(TravelResult result) =>
        result.Sources.Count == 0 ? null : [.. result.Sources.Select(source => source.Split('@')[0]).Distinct().Order(StringComparer.Ordinal)];

    private TravelResult Without(int units, IReadOnlyList<string> missing) => new(question.Key, new double?[units], null, [], null, null, missing);
}
