using Samplan.Engine.Networks.Edits;

namespace Samplan.Accessibility.Scenarios.Kinds;

/// <summary>A road for all, both ways, whose ends join the nearest road.</summary>
internal sealed class NewRoad : ScenarioKind
{
    public override string Key => "new-road";

    public override IReadOnlyList<ScenarioField> Fields => [new("line", ScenarioFieldKind.Line), ScenarioField.Number("speed", 5, 150, 80)];

    private const double BikeSpeed = 16;

    public override void Apply(ScenarioChange change, ScenarioDraft draft) =>
        draft.Edit(new StreetEdit.AddLink(Line(change, "line"), Number(change, "speed"), BikeSpeed, IsWalked: true));
}
