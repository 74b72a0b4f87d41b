namespace Samplan.Analyses.Contracts.Regions;

/// <summary>Persons from one region to another, by their numbers; who stays in the region where both are the same.</summary>
public sealed record RegionFlow(int From, int To, double Persons);
