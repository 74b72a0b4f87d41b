namespace Samplan.Accounts.Contracts;

/// <summary>Accounts to try the program with: every role, in organisations of several kinds, with a password that the sign-in page shows.</summary>
public interface IDemonstration
{
    /// <summary>Whether the workspace has such accounts; then it is served on this machine only.</summary>
    Task<bool> IsOneAsync();

    /// <param name="municipalities">Names and codes; the first two take part.</param>
    /// <returns>Everybody, by what stands before the @ of the mail address.</returns>
    Task<IReadOnlyDictionary<string, Actor.Person>> CreateAsync(IReadOnlyList<(string Name, string? Code)> municipalities, CancellationToken cancellation);
}
