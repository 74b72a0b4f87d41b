namespace Samplan.Pictures.Pages.Views;

/// <summary>One of the place's strongest links; out is from this place.</summary>
public sealed record StrongLinkView(string FromId, string ToId, string Name, double Out, double In);
