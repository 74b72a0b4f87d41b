using Samplan.Analyses.Contracts;
using Samplan.Catalogue.Contracts;
using Samplan.Kernel;
using Samplan.Maps.Contracts;
using Samplan.Pictures.Contracts;
using Samplan.Storage;

namespace Samplan.Pictures.Reading;

/// <summary>Everything that the pages read of a workspace as it was last committed. Immutable; shared between requests.</summary>
/// <param name="Stamp">Changes whenever something here would read otherwise.</param>
/// <param name="Book">Null when nothing is built yet.</param>
/// <param name="Layers">Every layer that can be laid on the map, from the ground up.</param>
/// <param name="Statuses">How every result stands; empty when the ruleset is wrong.</param>
/// <param name="Problem">What is wrong with the ruleset as it lies there now, null when nothing is.</param>
/// <param name="Today">The day it is where the planners are.</param>
internal sealed record PageContent(
    string Stamp,
    string Folder,
    RegionSettings Settings,
    PictureBook? Book,
    LinkBook Links,
    RegionOutline Outline,
    IReadOnlyList<AreaName> AreaNames,
    OutsidePlaces? Outside,
    IReadOnlyList<MapLayer> Layers,
    IReadOnlyList<Dataset> Datasets,
    IReadOnlyList<StepStatus> Statuses,
    Refusal? Problem,
    DateOnly Today
)
{
    public int StaleCount => Statuses.Count(status => status.IsStale);

    /// <summary>Whether links can be drawn other than straight.</summary>
    public bool HasLinkLines => FindStatus(AnalysisSteps.LinkLines)?.Provenance is not null;

    public StepStatus? FindStatus(StepKey key) => Statuses.FirstOrDefault(status => status.Key == key);
}
