using Samplan.Kernel;

namespace Samplan.Accounts.Contracts;

/// <summary>What an upper room has to say beside an object on the pages of the room that the object belongs to; <see cref="ObjectAsides"/> shows it.</summary>
public interface IObjectAside
{
    Task<IReadOnlyList<AsideLink>> ListAsync(Actor actor, ObjectAddress about, Texts texts, CancellationToken cancellation);

    /// <summary>The shortest way there from a row among many (<see cref="ObjectRowLink"/>), uncounted; null where there is none for this reader.</summary>
    Task<AsideLink?> FindAsync(Actor actor, ObjectAddress about, Texts texts, CancellationToken cancellation) => Task.FromResult<AsideLink?>(null);
}
