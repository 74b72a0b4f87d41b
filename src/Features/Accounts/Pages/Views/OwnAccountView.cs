using Samplan.Kernel;

namespace Samplan.Accounts.Pages.Views;

public sealed record OwnAccountView(
    string Mail,
    IReadOnlyList<OwnRolesView> Roles,
    bool HasOneTimeCodes,
    long RecoveryCodes,
    IReadOnlyList<SessionView> Sessions,
    Refusal? Refusal
)
{
    /// <summary>The name of another provider; null for none.</summary>
    public string? Provider { get; init; }
}
