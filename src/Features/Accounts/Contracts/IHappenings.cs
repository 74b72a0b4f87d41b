using Samplan.Storage;

namespace Samplan.Accounts.Contracts;

/// <summary>Where a room says what has happened, so that those who follow it are told. Without a room that listens nobody is.</summary>
public interface IHappenings
{
    /// <summary>Written in the transaction of what it tells of, so that neither is there without the other.</summary>
    /// <param name="session">A writing session of <see cref="Workspace.People"/>.</param>
    Task TellAsync(DatabaseSession session, Happening happening);
}
