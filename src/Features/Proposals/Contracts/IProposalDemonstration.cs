using Samplan.Accounts.Contracts;

namespace Samplan.Proposals.Contracts;

/// <summary>Work in progress to try the program with: two editions, and proposals in different states from the organisations of the demonstration.</summary>
public interface IProposalDemonstration
{
    /// <summary>The sample region's picture must have been built.</summary>
    /// <param name="people">The accounts of the demonstration.</param>
    Task CreateAsync(IReadOnlyDictionary<string, Actor.Person> people, CancellationToken cancellation);
}
