namespace Samplan.Proposals.Contracts;

/// <summary>A file that goes with a proposal; it lies in the workspace's files under its hash.</summary>
/// <param name="MediaType">As found by looking at its first bytes, never as its sender says.</param>
public sealed record ProposalAttachment(string Name, string MediaType, long Bytes, string Hash);
