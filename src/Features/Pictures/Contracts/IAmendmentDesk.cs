using Samplan.Accounts.Contracts;
using Samplan.Kernel;

namespace Samplan.Pictures.Contracts;

/// <summary>
/// Writes a change by hand into a workspace that is open for reading only, builds what it changes and notes who did it. Refused when somebody else is writing there.
/// </summary>
public interface IAmendmentDesk
{
    Task<Outcome<AmendmentRecord>> AmendAndBuildAsync(Actor actor, AmendmentRequest request, CancellationToken cancellation);

    Task<Outcome<AmendmentRecord>> WithdrawAndBuildAsync(Actor actor, string id, CancellationToken cancellation);
}
