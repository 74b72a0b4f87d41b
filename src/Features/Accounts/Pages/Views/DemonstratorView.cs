namespace Samplan.Accounts.Pages.Views;

public sealed record DemonstratorView(string Name, string Mail);
