using Samplan.Engine.Flows.Regions;

namespace Samplan.Analyses.Contracts.Regions;

/// <summary>What functional regions are formed of: units, how they touch, and the flows of every imported year.</summary>
/// <param name="Layer"><c>places</c>, <c>municipalities</c> or the dataset of boundaries that the units come from; null where no flow names any unit.</param>
/// <param name="Dimension">Of the flows.</param>
/// <param name="Units">In the order of their layer.</param>
/// <param name="Borders">Which units touch; empty where they are points.</param>
/// <param name="Years">Newest first; empty where nobody has imported such flows.</param>
public sealed record RegionFlows(
    string? Layer,
    string Dimension,
    IReadOnlyList<RegionUnit> Units,
    IReadOnlyList<UnitBorder> Borders,
    IReadOnlyList<RegionFlowYear> Years
)
{
    /// <summary>Whether the units are areas that touch each other.</summary>
    public bool AreTogether => Borders.Count > 0;

    /// <summary>The year that is asked for, else the newest; null where there is none such.</summary>
    public RegionFlowYear? FindYear(int? year) => Years.FirstOrDefault(one => year is null || one.Year == year);

    public UnitNeighbours ToNeighbours() =>
        new(Units.Count, Borders.Select(border => (border.First, border.Second, border.ShareOfFirst, border.ShareOfSecond)));
}
