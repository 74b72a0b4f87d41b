using Samplan.Engine.Networks.Edits;
using Samplan.Engine.Routing;
using Samplan.Kernel;

namespace Samplan.Accessibility.Scenarios.Kinds;

/// <summary>A line also calls at a point, between the two stops where that is the least detour, in each direction that it runs between them.</summary>
internal sealed class NewStop : ScenarioKind
{
    public override string Key => "new-stop";

    public override IReadOnlyList<ScenarioField> Fields => [new("transit", ScenarioFieldKind.TransitLine), new("at", ScenarioFieldKind.Point)];

    public override bool IsTransit => true;

    public override void Apply(ScenarioChange change, ScenarioDraft draft)
    {
        var ((source, line), at) = (TransitLine(change, "transit"), Point(change, "at"));
        var legs = draft.Ground.ListLegs((source, line));
        if (legs.Count == 0)
        {
            draft.Refuse(Refusal.Of("accessibility.scenario.no-legs"));
            return;
        }
        var best = legs.MinBy(leg => Metres(leg.A, at) + Metres(at, leg.B) - Metres(leg.A, leg.B));
        foreach (var leg in legs.Where(leg => leg == best || (leg.From == best.To && leg.To == best.From)))
        {
            var (before, after) = (Metres(leg.A, at), Metres(at, leg.B));
            draft.Edit(
                new TimetableEdit.AddStop(source, line, at, leg.From, leg.To)
                {
                    ShareOfWay = before + after > 0 ? Math.Clamp(before / (before + after), 0.01, 0.99) : 0.5,
                }
            );
        }
    }

    private static double Metres(GeoPoint a, GeoPoint b) => Engine.Networks.Ground.Metres(a.LongitudeE7, a.LatitudeE7, b.LongitudeE7, b.LatitudeE7);
}
