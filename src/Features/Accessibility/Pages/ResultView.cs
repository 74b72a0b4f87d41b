namespace Samplan.Accessibility.Pages;

/// <summary>What follows from a surface and a limit.</summary>
/// <param name="Goal">Name of the place, or words for the point.</param>
/// <param name="Within">People within the limit.</param>
/// <param name="Curve">People within each minute from 0.</param>
/// <param name="UnknownCells">Squares that no street is near enough to.</param>
/// <param name="How">How it was computed, sentence by sentence.</param>
public sealed record ResultView(
    string Goal,
    double Within,
    double Total,
    IReadOnlyList<double> Curve,
    IReadOnlyList<ClassRow> Classes,
    int UnknownCells,
    IReadOnlyList<MunicipalityRow> Municipalities,
    IReadOnlyList<PlaceRow> Places,
    IReadOnlyList<string> How,
    IReadOnlyList<SourceRow> Sources
);
