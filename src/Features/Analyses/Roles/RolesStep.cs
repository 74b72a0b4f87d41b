using Samplan.Analyses.Contracts;
using Samplan.Engine.Flows;
using Samplan.Engine.Nodes.Rulesets;
using RoleReason = Samplan.Analyses.Contracts.RoleReason;

namespace Samplan.Analyses.Roles;

/// <summary>
/// Centres, secondary centres, satellites and solitary places by the ruleset from the flows, and as published, side by side. Shares are of
/// resident workers where the file tells of them, else of all persons leaving the place. A place that no flow names is undetermined.
/// </summary>
internal sealed class RolesStep(SatelliteRule? rule, string ruleText) : Step<RoleSet>
{
    public override StepKey Key => AnalysisSteps.Roles;

    public override int Version => 1;

    public override IReadOnlyList<DatasetNeed> Datasets =>
        [new("places"), .. rule is null ? Array.Empty<DatasetNeed>() : [new DatasetNeed($"flows:{rule.Dimension}", IsEssential: true)]];

    public override IReadOnlyList<StepKey> Steps =>
        [AnalysisSteps.Places, AnalysisSteps.OutsidePlaces, .. rule is null ? Array.Empty<StepKey>() : [AnalysisSteps.Flows(rule.Dimension)]];

    public override IReadOnlyDictionary<string, string> Parameters => new Dictionary<string, string> { ["links"] = ruleText };

    protected override RoleSet Compute(StepInputs inputs, CancellationToken cancellation)
    {
        var places = inputs.GetResult<PlaceSet>(AnalysisSteps.Places).Places;
        var published = PublishedRoles.Find(inputs.FindDataset("places"), places);
        var year =
            rule is null ? null
            : inputs.FindResult<FlowSet>(AnalysisSteps.Flows(rule.Dimension)) is { Years: [var newest, ..] } ? newest
            : null;
        var computed = rule is not null && year is not null ? FlowRoles.Of(rule, year, places) : FlowRoles.WithoutFlows(places.Count);
        return new RoleSet(
            rule?.Dimension,
            year?.Year,
            year?.Source,
            year?.Residents.Count > 0,
            rule is not null && year is null ? [$"flows:{rule.Dimension}"] : [],
            [.. places.Select((place, index) => Describe(place, computed, published, index))],
            computed.Fields,
            published?.ListFields(places) ?? []
        );
    }

    protected override IReadOnlyList<ResultTable> ListTables(RoleSet result, StepInputs inputs) =>
        result.Places.Count == 0
            ? []
            : RoleTables.List(result, inputs.GetResult<PlaceSet>(AnalysisSteps.Places).Places, inputs.FindResult<OutsidePlaces>(AnalysisSteps.OutsidePlaces));

    private static RoleOfPlace Describe(Place place, FlowRoles computed, PublishedRoles? published, int index)
    {
        var role = computed.Roles[index];
        return new RoleOfPlace(
            place.Id,
            NameOf(role.Role),
            computed.NameOfEnd(role.Centre),
            computed.NameOfEnd(role.SecondaryCentre),
            [.. role.Reasons.Select(reason => new RoleReason(reason.Code, computed.NameOfEnd(reason.OtherNode), reason.Numbers))],
            published is null ? null : NameOf(published.RoleOf(index)),
            published?.CentreOf(index),
            published?.SecondaryCentreOf(index)
        );
    }

    private static string NameOf(FunctionalRole role) =>
        role switch
        {
            FunctionalRole.Centre => "centre",
            FunctionalRole.SecondaryCentre => "secondary-centre",
            FunctionalRole.Satellite => "satellite",
            FunctionalRole.Solitary => "solitary",
            FunctionalRole.Undetermined => "undetermined",
        };
}
