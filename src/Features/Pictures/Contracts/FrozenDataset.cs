namespace Samplan.Pictures.Contracts;

/// <summary>A dataset version that an edition stands on, as it was when the edition was frozen.</summary>
/// <param name="ContentHash">SHA-256 of its rows.</param>
/// <param name="OverdueDays">How late it was then; 0 when it was not.</param>
public sealed record FrozenDataset(
    string Id,
    string Role,
    string Title,
    string? Owner,
    string? Licence,
    int Version,
    int? Year,
    string FileName,
    DateOnly UpdatedOn,
    int OverdueDays,
    string SourceHash,
    string ContentHash
);
