namespace Samplan.Analyses.Contracts;

internal sealed record StepOutput(object Result, byte[] Content, IReadOnlyList<ResultTable> Tables, IReadOnlyList<string>? UsedDatasets);
