namespace Samplan.Accessibility.Scenarios.Kinds;

/// <summary>A service moves to another point.</summary>
internal sealed class ServiceMove : ScenarioKind
{
    public override string Key => "move-service";

    public override IReadOnlyList<ScenarioField> Fields => [new("service", ScenarioFieldKind.Service), new("at", ScenarioFieldKind.Point)];

    public override void Apply(ScenarioChange change, ScenarioDraft draft)
    {
        var at = draft.Services.FindIndex(service => service.Id == change["service"]);
        // Closed by an earlier change: what is closed does not move.
        if (at >= 0)
            draft.Services[at] = draft.Services[at] with { Point = Point(change, "at"), Place = null, Municipality = null };
    }
}
