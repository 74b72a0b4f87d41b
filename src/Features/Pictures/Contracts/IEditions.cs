using Samplan.Kernel;

namespace Samplan.Pictures.Contracts;

/// <summary>The editions of an open workspace.</summary>
public interface IEditions
{
    /// <summary>Every edition, the newest first.</summary>
    Task<IReadOnlyList<Edition>> ListAsync(CancellationToken cancellation);

    /// <summary>Freezes the picture as last built. Refused when it is stale or was never built.</summary>
    Task<Outcome<Edition>> FreezeAsync(FreezeRequest request, CancellationToken cancellation);

    /// <summary>
    /// Takes an edition to its next status. When one is adopted, the one in force of the same kind (what is, or the same target year) is
    /// replaced in the same moment.
    /// </summary>
    Task<Outcome<Edition>> SetStatusAsync(EditionStatusRequest request, CancellationToken cancellation);

    /// <summary>Opens an edition; refused when there is none with that number, or when any part of it is not as it was.</summary>
    Task<Outcome<FrozenPicture>> OpenAsync(int number, CancellationToken cancellation);

    /// <summary>The changes that each edition rests on, by its number, in the order they were applied.</summary>
    Task<IReadOnlyDictionary<int, IReadOnlyList<AppliedChange>>> ListChangesAsync(CancellationToken cancellation);

    /// <summary>What differs from one edition to another, for map, table and in words.</summary>
    Task<Outcome<PictureComparison>> CompareAsync(int before, int after, string language, CancellationToken cancellation);
}
