namespace Samplan.Analyses.Contracts;

public enum InputKind
{
    Dataset,
    Result,
}

/// <summary>An input as it was when a result was computed.</summary>
/// <param name="Name">Dataset id with year where it has one (<c>places@2023</c>), or step key.</param>
/// <param name="Version">The dataset version's number; 0 for a result.</param>
/// <param name="Hash">The content hash.</param>
public sealed record InputReference(InputKind Kind, string Name, int Version, string Hash);
