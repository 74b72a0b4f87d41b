namespace Samplan.Accounts.Contracts;

/// <summary>A link to another room's page.</summary>
/// <param name="Address">On this server.</param>
/// <param name="Count">Shown as a number beside it; null for none.</param>
public sealed record AsideLink(string Text, string Address, int? Count = null)
{
    /// <summary>What it is called where it is read alone, among others with the same text; null for the text itself.</summary>
    public string? Name { get; init; }
}
