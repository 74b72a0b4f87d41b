namespace Samplan.Analyses.Contracts;

/// <summary>The datasets of one role that a step reads: every current version of every dataset with that role.</summary>
/// <param name="Role">As on the command line: <c>places</c>, <c>flows:commuting</c>.</param>
/// <param name="WithGeometry">Whether the step reads the geometry too.</param>
/// <param name="IsEssential">True where the result says nothing without it; the build then names it as missing.</param>
public sealed record DatasetNeed(string Role, bool WithGeometry = false, bool IsEssential = false);
