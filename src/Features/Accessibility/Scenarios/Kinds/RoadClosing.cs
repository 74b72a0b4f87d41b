using Samplan.Engine.Networks.Edits;

namespace Samplan.Accessibility.Scenarios.Kinds;

/// <summary>Nobody uses the road that a point lies at.</summary>
internal sealed class RoadClosing : ScenarioKind
{
    public override string Key => "close-road";

    public override IReadOnlyList<ScenarioField> Fields => [new("at", ScenarioFieldKind.Point)];

    public override void Apply(ScenarioChange change, ScenarioDraft draft) =>
        RoadAt.Edit(Point(change, "at"), draft, static way => new StreetEdit.CloseRoad([way]));
}
