using Samplan.Accounts.Contracts;

namespace Samplan.Pictures.Contracts;

/// <summary>The editions as far as somebody may see them.</summary>
public interface IEditionSight
{
    /// <summary>Those that the actor may see, the newest first.</summary>
    Task<IReadOnlyList<Edition>> ListAsync(Actor actor, CancellationToken cancellation);

    /// <summary>Null where there is none with that number, and where the actor may not see it: the two look the same.</summary>
    Task<Edition?> FindAsync(Actor actor, int number, CancellationToken cancellation);

    /// <summary>Who may see the edition as it is at this moment; null where there is none.</summary>
    Task<Predicate<Actor>?> FindReadersAsync(int number, CancellationToken cancellation);
}
