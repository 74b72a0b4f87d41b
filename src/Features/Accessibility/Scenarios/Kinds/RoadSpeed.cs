using Samplan.Engine.Networks.Edits;

namespace Samplan.Accessibility.Scenarios.Kinds;

/// <summary>Cars drive the road that a point lies at, at another speed.</summary>
internal sealed class RoadSpeed : ScenarioKind
{
    public override string Key => "road-speed";

    public override IReadOnlyList<ScenarioField> Fields => [new("at", ScenarioFieldKind.Point), ScenarioField.Number("speed", 5, 150, 60)];

    public override void Apply(ScenarioChange change, ScenarioDraft draft) =>
        RoadAt.Edit(Point(change, "at"), draft, way => new StreetEdit.SetCarSpeed([way], Number(change, "speed")));
}
