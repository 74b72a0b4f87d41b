namespace Samplan.Accessibility.Scenarios.Kinds;

/// <summary>A service closes.</summary>
internal sealed class ServiceClosing : ScenarioKind
{
    public override string Key => "close-service";

    public override IReadOnlyList<ScenarioField> Fields => [new("service", ScenarioFieldKind.Service)];

    public override void Apply(ScenarioChange change, ScenarioDraft draft) => draft.Services.RemoveAll(service => service.Id == change["service"]);
}
