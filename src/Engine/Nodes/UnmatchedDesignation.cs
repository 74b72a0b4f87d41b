namespace Samplan.Engine.Nodes;

/// <summary>A code or name in a designated list that means no place, or several.</summary>
public sealed record UnmatchedDesignation(string Class, string Listed, IReadOnlyList<string> CandidateIds);
