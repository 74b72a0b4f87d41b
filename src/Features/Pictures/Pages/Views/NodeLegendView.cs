namespace Samplan.Pictures.Pages.Views;

/// <param name="Classes">Top down, with their counts.</param>
public sealed record NodeLegendView(IReadOnlyList<ClassCountView> Classes, int Total, int Undetermined, bool HasDiffering, bool HasAmended, bool IsShown);
