using Samplan.Storage;

namespace Samplan.Analyses.Contracts;

/// <summary>A feature table made from a result. The table of the earlier result is replaced.</summary>
/// <param name="Fill">Writes every row; it neither completes nor disposes the writer.</param>
public sealed record ResultTable(FeatureTable Table, Action<FeatureTableWriter> Fill);
