namespace Samplan.Analyses.Contracts.Regions;

/// <summary>Two units that touch, by number, with the share 0–1 of the border of each that they have in common.</summary>
public sealed record UnitBorder(int First, int Second, double? ShareOfFirst, double? ShareOfSecond);
