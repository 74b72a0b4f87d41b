using Samplan.Analyses.Contracts.Urbanisation;

namespace Samplan.Analyses.Pages.Views;

/// <param name="Set">Null where no neighbour's people are imported.</param>
/// <param name="Tables">The countries with their years, and the clusters over the border.</param>
public sealed record BorderView(BorderUrbanisation? Set, MapView? Map, IReadOnlyList<StudyTable> Tables);
