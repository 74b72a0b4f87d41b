namespace Samplan.Accessibility.Pages.Nearness;

/// <summary>What follows from the services of a kind and a limit.</summary>
/// <param name="KindName">In the language of the page.</param>
/// <param name="Within">People with one within the limit.</param>
/// <param name="WithinTwo">People with two.</param>
/// <param name="Facilities">Those on whom most hangs first.</param>
/// <param name="Coverage">Every kind; empty where that is not counted.</param>
/// <param name="Followed">Names of the services that close after those that are thought away, in their order.</param>
public sealed record ServiceResultView(
    string KindName,
    double Within,
    double WithinTwo,
    double Total,
    IReadOnlyList<ClassRow> Classes,
    int UnknownCells,
    IReadOnlyList<MunicipalityRow> Municipalities,
    IReadOnlyList<FacilityRow> Facilities,
    IReadOnlyList<ServicePlaceRow> Places,
    IReadOnlyList<CoverageRow> Coverage,
    IReadOnlyList<string> Followed,
    IReadOnlyList<string> How,
    IReadOnlyList<SourceRow> Sources
);
