using Samplan.Accounts.Contracts;

namespace Samplan.Accounts.Pages.Views;

/// <param name="Person">The name, null once erased.</param>
public sealed record MandateView(Mandate Mandate, string? Person, bool Holds);
