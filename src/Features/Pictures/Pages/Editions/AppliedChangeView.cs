namespace Samplan.Pictures.Pages.Editions;

/// <summary>A change that an edition rests on, in words.</summary>
public sealed record AppliedChangeView(string Words, string? Proposal);
