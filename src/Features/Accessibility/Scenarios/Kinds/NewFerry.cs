using Samplan.Engine.Networks.Edits;

namespace Samplan.Accessibility.Scenarios.Kinds;

/// <summary>A crossing for all, both ways, in so many minutes with waiting.</summary>
internal sealed class NewFerry : ScenarioKind
{
    public override string Key => "new-ferry";

    public override IReadOnlyList<ScenarioField> Fields => [new("line", ScenarioFieldKind.Line), ScenarioField.Number("minutes", 1, 600, 15)];

    public override void Apply(ScenarioChange change, ScenarioDraft draft) =>
        draft.Edit(new StreetEdit.AddFerry(Line(change, "line"), (int)Math.Round(60 * Number(change, "minutes"))));
}
