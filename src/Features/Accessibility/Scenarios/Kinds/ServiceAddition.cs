using Samplan.Accessibility.Nearness;

namespace Samplan.Accessibility.Scenarios.Kinds;

/// <summary>A service opens at a point.</summary>
internal sealed class ServiceAddition : ScenarioKind
{
    public override string Key => "add-service";

    public override IReadOnlyList<ScenarioField> Fields => [new("kind", ScenarioFieldKind.ServiceKind), new("at", ScenarioFieldKind.Point)];

    public override void Apply(ScenarioChange change, ScenarioDraft draft) =>
        draft.Services.Add(new ServicePoint($"new/{draft.Services.Count}", change["kind"], null, Point(change, "at"), null, null));
}
