namespace Samplan.Pictures.Contracts;

/// <param name="Role"><c>published-classes</c> or <c>decided-classes</c>.</param>
public sealed record UnmatchedName(string Role, string Name, bool IsAmbiguous);
