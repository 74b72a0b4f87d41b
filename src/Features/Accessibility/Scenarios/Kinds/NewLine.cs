using Samplan.Engine.Networks.Edits;

namespace Samplan.Accessibility.Scenarios.Kinds;

/// <summary>A line both ways along a drawn route, with a stop at each of its points.</summary>
internal sealed class NewLine : ScenarioKind
{
    public override string Key => "new-line";

    public override IReadOnlyList<ScenarioField> Fields =>
        [
            new("line", ScenarioFieldKind.Line),
            ScenarioField.Number("speed", 5, 250, 40),
            ScenarioField.Number("headway", 1, 240, 30),
            ScenarioField.Number("from", 0, 24, 6),
            ScenarioField.Number("to", 1, 28, 22),
        ];

    public override bool IsTransit => true;

    public override void Apply(ScenarioChange change, ScenarioDraft draft) =>
        draft.Edit(
            TimetableEdit.AddLine.Along(
                Line(change, "line"),
                Number(change, "speed"),
                ((int)(3600 * Number(change, "from")), (int)(3600 * Number(change, "to")), (int)(60 * Number(change, "headway")))
            )
        );
}
