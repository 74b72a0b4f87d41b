using Samplan.Engine.Networks.Edits;

namespace Samplan.Accessibility.Scenarios.Kinds;

/// <summary>The departures of a line from one hour up to another do not run.</summary>
internal sealed class TripRemoval : ScenarioKind
{
    public override string Key => "remove-trips";

    public override IReadOnlyList<ScenarioField> Fields =>
        [new("transit", ScenarioFieldKind.TransitLine), ScenarioField.Number("from", 0, 30, 0), ScenarioField.Number("to", 0, 30, 30)];

    public override bool IsTransit => true;

    public override void Apply(ScenarioChange change, ScenarioDraft draft) =>
        draft.Edit(
            new TimetableEdit.RemoveTrips(
                TransitLine(change, "transit").Source,
                draft.Ground.ListTrips(TransitLine(change, "transit"), 3600 * Number(change, "from"), 3600 * Number(change, "to"))
            )
        );
}
