using Samplan.Kernel;

namespace Samplan.Pictures.Contracts;

/// <summary>The picture of an open workspace.</summary>
public interface IPictures
{
    /// <summary>The picture as last built, null when it was never built.</summary>
    Task<PictureBook?> FindAsync(CancellationToken cancellation);

    /// <summary>Sets a class or a value by hand; it counts from the next build.</summary>
    Task<Outcome<AmendmentRecord>> AmendAsync(AmendmentRequest request, CancellationToken cancellation);

    /// <summary>Sets a class or a value by hand and builds what it changes: both, or neither where the build is refused.</summary>
    Task<Outcome<AmendmentRecord>> AmendAndBuildAsync(AmendmentRequest request, CancellationToken cancellation);

    /// <summary>Takes an amendment back and builds what it changes: both, or neither where the build is refused.</summary>
    Task<Outcome<AmendmentRecord>> WithdrawAndBuildAsync(string id, CancellationToken cancellation);

    /// <summary>Takes an amendment back; it stays visible as withdrawn.</summary>
    Task<Outcome<AmendmentRecord>> WithdrawAsync(string id, CancellationToken cancellation);

    /// <summary>Every amendment ever made, oldest first.</summary>
    Task<IReadOnlyList<AmendmentRecord>> ListAmendmentsAsync(CancellationToken cancellation);
}
