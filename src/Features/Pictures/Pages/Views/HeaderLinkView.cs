namespace Samplan.Pictures.Pages.Views;

/// <summary>A way from the map to another page.</summary>
public sealed record HeaderLinkView(string Label, string Address);
