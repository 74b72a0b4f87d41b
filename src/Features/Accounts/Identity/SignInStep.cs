using Samplan.Accounts.Contracts;

namespace Samplan.Accounts.Identity;

/// <param name="NeedsCode">The password was right, and a one-time code is asked for besides.</param>
internal sealed record SignInStep(PersonId Person, bool NeedsCode);
