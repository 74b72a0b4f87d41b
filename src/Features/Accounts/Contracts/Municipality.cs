namespace Samplan.Accounts.Contracts;

/// <param name="Code">Statistics Sweden's four figures.</param>
public sealed record Municipality(string Code, string Name);
