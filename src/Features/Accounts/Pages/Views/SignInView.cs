using Samplan.Kernel;

namespace Samplan.Accounts.Pages.Views;

/// <param name="Return">Where to go afterwards, on this server.</param>
public sealed record SignInView(string Return, string Mail, Refusal? Refusal)
{
    /// <summary>The name of another provider; null for none.</summary>
    public string? Provider { get; init; }

    /// <summary>The accounts of a demonstration; none otherwise.</summary>
    public IReadOnlyList<DemonstratorView> Demonstrators { get; init; } = [];
}
