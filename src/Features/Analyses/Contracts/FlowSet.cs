namespace Samplan.Analyses.Contracts;

/// <summary>Persons between places in one dimension, one entry per imported year, newest first.</summary>
public sealed record FlowSet(string Dimension, IReadOnlyList<FlowYear> Years);
