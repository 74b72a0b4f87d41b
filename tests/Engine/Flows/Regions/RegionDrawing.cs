using Samplan.Engine.Flows.Regions;

namespace Samplan.Engine.Tests.Flows.Regions;

/// <summary>Regions as text, to compare with a drawing: members by name, the centre first, regions by centre.</summary>
internal static class RegionDrawing
{
    public static string Of(RegionalDivision division, DrawnFlows drawn) =>
        string.Join(
            " | ",
            division.Regions.Select(region =>
                string.Join(" ", region.Units.Where(unit => unit != region.Centre).Prepend(region.Centre).Select(unit => drawn[unit]))
            )
        );

    public static string CodesOf(RegionalDivision division, int unit) => string.Join(" ", division.Units[unit].Reasons.Select(reason => reason.Code));
}
