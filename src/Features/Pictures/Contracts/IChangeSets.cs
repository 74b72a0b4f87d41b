using Samplan.Kernel;

namespace Samplan.Pictures.Contracts;

/// <summary>Changes tried on a picture without touching it.</summary>
public interface IChangeSets
{
    /// <summary>Every registered kind, by key.</summary>
    IReadOnlyList<IModificationKind> Kinds { get; }

    /// <summary>The picture that changes start from: an edition, or the workspace as last built where no number is given.</summary>
    Task<Outcome<ChangeBase>> OpenAsync(int? edition, CancellationToken cancellation);

    /// <summary>
    /// Resolves all changes first (everything that is wrong is told at once), then applies them in order and compares with the base.
    /// </summary>
    Task<ChangeTrial> TryAsync(ChangeBase @base, IReadOnlyList<Modification> changes, string language, CancellationToken cancellation);

    /// <summary>
    /// Applies changes and freezes what they lead to as a new edition, which names every change that it rests on. Nothing is frozen when anything
    /// is wrong with one of them.
    /// </summary>
    Task<Outcome<Edition>> FreezeAsync(ChangeBase @base, IReadOnlyList<AppliedChange> changes, FreezeRequest request, CancellationToken cancellation);

    /// <summary>The services that changes can move or close, by label.</summary>
    Task<IReadOnlyList<ServiceChoice>> ListServicesAsync(ChangeBase @base, CancellationToken cancellation);

    /// <summary>Pairs of changes from two sets that take hold of the same thing.</summary>
    IReadOnlyList<(Modification First, Modification Second)> ListConflicts(
        ChangeBase @base,
        IReadOnlyList<Modification> first,
        IReadOnlyList<Modification> second
    );
}
