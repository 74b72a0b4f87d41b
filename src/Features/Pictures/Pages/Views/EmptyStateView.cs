namespace Samplan.Pictures.Pages.Views;

/// <summary>A page with nothing on it says what to do next, with one command.</summary>
public sealed record EmptyStateView(string Heading, string Text, string Command);
