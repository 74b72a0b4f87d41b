namespace Samplan.Proposals.Pages;

/// <summary>Two accepted changes that take hold of the same thing: one of them counts.</summary>
/// <param name="Key">Of the form's field.</param>
public sealed record ConflictView(string Key, ConflictSide First, ConflictSide Second);
