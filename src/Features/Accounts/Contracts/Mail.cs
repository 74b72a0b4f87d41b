namespace Samplan.Accounts.Contracts;

/// <summary>A letter in plain text.</summary>
public sealed record Mail(string To, string Subject, string Text);
