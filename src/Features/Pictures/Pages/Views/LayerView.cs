namespace Samplan.Pictures.Pages.Views;

/// <summary>A layer that can be laid on the map. <paramref name="Kind"/>: <c>polygon</c>, <c>line</c>, <c>point</c> or <c>grid</c>.</summary>
public sealed record LayerView(string Id, string Name, string Kind, string Source, string? Year, bool IsShown);
