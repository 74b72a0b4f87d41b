using Samplan.Pictures.Pages.Views;

namespace Samplan.Pictures.Tables;

/// <summary>A whole table before it is filtered, sorted and cut.</summary>
/// <param name="Sort">The column it is sorted by when the reader has not chosen, largest first.</param>
internal sealed record TableContent(IReadOnlyList<ColumnView> Columns, IReadOnlyList<RowView> Rows, string? Sort);
