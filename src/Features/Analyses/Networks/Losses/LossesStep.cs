using Samplan.Analyses.Contracts;
using Samplan.Analyses.Indicators;
using Samplan.Analyses.Networks.Access;
using Samplan.Analyses.Units;
using Samplan.Engine.Nodes.Rulesets;
using Samplan.Kernel;

namespace Samplan.Analyses.Networks.Losses;

/// <summary>
/// What hangs on each service of a measure of stranded service, seen from the services; see <c>docs/methods/accessibility.md</c>. Ways end where those of <see cref="AccessForm.Detour"/> do,
/// far beyond the limit within which a service is had.
/// </summary>
/// <param name="indicator">The first indicator that asks for the measure: the table is called after it.</param>
/// <param name="streets">The role that the streets come from.</param>
internal sealed class LossesStep(string indicator, AccessMeasure measure, NetworkFolder folder, string streets) : Step<ServiceLosses>
{
    private readonly string _people = GridIndicator.RoleOf(PopulationGrid.Population);
    private readonly string _table = LossesTable.NameOf(indicator);

    public override StepKey Key => AnalysisSteps.Losses(measure.Key);

    public override int Version => 1;

    public override IReadOnlyList<DatasetNeed> Datasets =>
        [
            NetworkStep.StreetNeed(streets),
            new(NetworkStep.Timetables, IsEssential: measure.Means == TravelMeans.Transit),
            new(_people, IsEssential: true),
            new(AccessTargets.Services, WithGeometry: true, IsEssential: true),
            .. UnitLayer.ShapeDatasets(Geography.Municipality),
        ];

    public override IReadOnlyList<StepKey> Steps => [AnalysisSteps.Network, AnalysisSteps.Places, AnalysisSteps.PlaceShapes, AnalysisSteps.Municipalities];

    public override IReadOnlyDictionary<string, string> Parameters => new Dictionary<string, string> { ["measure"] = measure.Key, ["table"] = _table };

    protected override ServiceLosses Compute(StepInputs inputs, CancellationToken cancellation)
    {
        var missing = Datasets.Where(need => need.IsEssential && inputs.FindDataset(need.Role) is null).Select(need => need.Role).ToList();
        if (missing.Count > 0 || inputs.GetResult<NetworkResult>(AnalysisSteps.Network) is not { File: not null } result)
            return Without(missing.Count > 0 ? missing : [streets]);
        var services = AccessTargets.OfServices(inputs.ListDatasets(AccessTargets.Services), measure);
        if (services.Missing.Count > 0)
            return Without(services.Missing);
        var people = inputs.FindDataset(_people)!;
        using var network = folder.OpenFor(result, inputs, streets, cancellation);
        var day = DayOf(network, result, cancellation);
        var ways = new AccessWays(network, measure with { Form = AccessForm.Detour }, day);
        var assessed = new LossAssessment(measure, ways).Of(PeopledSquares.Read(people), services, ServiceAreas.Of(services, inputs), cancellation);
        string[] roads = day is null ? [streets] : [streets, NetworkStep.Timetables];
        var sources = roads.SelectMany(inputs.ListDatasets).Select(static input => input.Name).Append(people.Name).Concat(services.Sources);
        return Without([]) with
        {
            Services = assessed.Services,
            PersonsUnlinked = assessed.PersonsUnlinked,
            Sources = [.. sources.Distinct().Order(StringComparer.Ordinal)],
            Network = result.Hash,
            Date = day?.Date,
        };
    }

    protected override IReadOnlyList<ResultTable> ListTables(ServiceLosses result) => result.Services.Count == 0 ? [] : [LossesTable.Of(result)];

    protected override IReadOnlyList<string>? ListUsedDatasets(ServiceLosses result) =>
        result.Sources.Count == 0 ? null : [.. result.Sources.Select(source => source.Split('@')[0]).Distinct().Order(StringComparer.Ordinal)];

    private TransitDay? DayOf(OpenNetwork network, NetworkResult result, CancellationToken cancellation)
    {
        if (measure.Means != TravelMeans.Transit)
            return null;
        var made = TransitDay.Of(network, measure.Window!.Date ?? result.Timetables!.TypicalWeekday, cancellation);
        return made.Value ?? throw new RefusedException(made.Refusal!);
    }

    private ServiceLosses Without(IReadOnlyList<string> missing) =>
        new(measure.Key, _table, [])
        {
            Kinds = measure.Kinds,
            Mode = measure.Means.ToString().ToLowerInvariant(),
            IsInKilometres = measure.IsInKilometres,
            Limit = measure.Limits[^1],
            LongerBy = measure.LongerBy,
            ClosesBelowPersons = measure.ClosesBelowPersons,
            MissingRoles = missing,
        };
}
