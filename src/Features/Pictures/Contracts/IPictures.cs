using Samplan.Kernel;

namespace Samplan.Pictures.Contracts;

/// <summary>The picture of an open workspace.</summary>
public interface IPictures
{
    /// <summary>The picture as last built, null when it was never built.</summary>
    Task<PictureBook?> FindAsync(CancellationToken cancellation);

    /// <summary>Sets a class or a value by hand; it counts from the next build.</summary>
    Task<Outcome<AmendmentRecord>> AmendAsync(AmendmentRequest request, CancellationToken cancellation);

    /// <summary>Takes an amendment back; it stays visible as withdrawn.</summary>
    Task<Outcome<AmendmentRecord>> WithdrawAsync(string id, CancellationToken cancellation);

    /// <summary>Every amendment ever made, oldest first.</summary>
    Task<IReadOnlyList<AmendmentRecord>> ListAmendmentsAsync(CancellationToken cancellation);
}
