namespace Samplan.Pictures.Pages.Views;

/// <summary>A row stands for a place, a link or a feature: <paramref name="Kind"/> <c>place</c>, <c>link</c> or <c>feature</c>, with its id as the address has it.</summary>
/// <param name="Id">A place's id, a link's <c>from~to</c>, a feature's <c>layer~fid</c>.</param>
public sealed record RowView(string Kind, string Id, IReadOnlyList<CellView> Cells);
