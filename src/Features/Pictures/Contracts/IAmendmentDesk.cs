using Samplan.Kernel;

namespace Samplan.Pictures.Contracts;

/// <summary>
/// Writes a change by hand into a workspace that is open for reading only, and builds what it changes. Refused when somebody else is writing there.
/// </summary>
public interface IAmendmentDesk
{
    Task<Outcome<AmendmentRecord>> AmendAndBuildAsync(AmendmentRequest request, CancellationToken cancellation);

    Task<Outcome<AmendmentRecord>> WithdrawAndBuildAsync(string id, CancellationToken cancellation);
}
