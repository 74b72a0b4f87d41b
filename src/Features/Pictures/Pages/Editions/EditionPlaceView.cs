namespace Samplan.Pictures.Pages.Editions;

/// <summary>A place of an edition.</summary>
/// <param name="Class">Name of its class, or that it has none.</param>
public sealed record EditionPlaceView(string Id, string Name, string Class);
