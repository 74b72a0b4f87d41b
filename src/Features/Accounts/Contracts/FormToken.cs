namespace Samplan.Accounts.Contracts;

/// <summary>The hidden field by which a form is known as ours.</summary>
public sealed record FormToken(string Name, string Value);
