namespace Samplan.Analyses.Contracts;

/// <param name="Source">Dataset id with year.</param>
/// <param name="Flows">Each direction once; a flow to the place itself is among them.</param>
/// <param name="Outside">Ends outside the region, as the file names them, in order of name.</param>
/// <param name="Residents">Resident workers by place id, where the file tells.</param>
/// <param name="Ambiguous">Names that several places answer to; they are kept as outside ends.</param>
public sealed record FlowYear(
    int? Year,
    string Source,
    IReadOnlyList<Flow> Flows,
    IReadOnlyList<string> Outside,
    IReadOnlyDictionary<string, double> Residents,
    IReadOnlyList<string> Ambiguous
);
