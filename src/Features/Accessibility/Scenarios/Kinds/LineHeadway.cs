using Samplan.Engine.Networks.Edits;

namespace Samplan.Accessibility.Scenarios.Kinds;

/// <summary>A line runs every so many minutes, from its first departure to its last.</summary>
internal sealed class LineHeadway : ScenarioKind
{
    public override string Key => "line-headway";

    public override IReadOnlyList<ScenarioField> Fields => [new("transit", ScenarioFieldKind.TransitLine), ScenarioField.Number("headway", 1, 240, 15)];

    public override bool IsTransit => true;

    public override void Apply(ScenarioChange change, ScenarioDraft draft) =>
        draft.Edit(
            new TimetableEdit.SetHeadway(TransitLine(change, "transit").Source, TransitLine(change, "transit").Line, (int)(60 * Number(change, "headway")))
        );
}
