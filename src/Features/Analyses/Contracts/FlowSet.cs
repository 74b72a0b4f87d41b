namespace Samplan.Analyses.Contracts;

/// <summary>Persons between places in one dimension, one entry per imported year, newest first.</summary>
public sealed record FlowSet(string Dimension, IReadOnlyList<FlowYear> Years);

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

/// <summary>Ends are place ids, or <see cref="OutsidePrefix"/> and a name for an end outside the region.</summary>
public sealed record Flow(string From, string To, double Persons)
{
    public const string OutsidePrefix = "outside:";

    public static bool IsOutside(string end) => end.StartsWith(OutsidePrefix, StringComparison.Ordinal);
}
