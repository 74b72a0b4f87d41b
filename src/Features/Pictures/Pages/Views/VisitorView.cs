namespace Samplan.Pictures.Pages.Views;

/// <param name="Label">The name of whoever has signed in, else what leads to signing in.</param>
public sealed record VisitorView(string Label, string Address);
