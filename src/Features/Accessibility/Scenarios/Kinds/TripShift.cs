using Samplan.Engine.Networks.Edits;

namespace Samplan.Accessibility.Scenarios.Kinds;

/// <summary>Every departure of a line is so many minutes later, or earlier.</summary>
internal sealed class TripShift : ScenarioKind
{
    public override string Key => "shift-trips";

    public override IReadOnlyList<ScenarioField> Fields => [new("transit", ScenarioFieldKind.TransitLine), ScenarioField.Number("minutes", -180, 180, 10)];

    public override bool IsTransit => true;

    public override void Apply(ScenarioChange change, ScenarioDraft draft) =>
        draft.Edit(
            new TimetableEdit.ShiftTrips(
                TransitLine(change, "transit").Source,
                draft.Ground.ListTrips(TransitLine(change, "transit"), double.NegativeInfinity, double.PositiveInfinity),
                (int)(60 * Number(change, "minutes"))
            )
        );
}
