namespace Samplan.Accessibility.Pages.Together;

/// <summary>The page of the three kinds of accessibility beside each other.</summary>
/// <param name="Kinds">How many kinds of service there are.</param>
/// <param name="Chosen">Null where nobody has chosen a place.</param>
/// <param name="Years">Of the chosen place, newest first.</param>
/// <param name="HasDigital">False where nobody has imported access to the net.</param>
/// <param name="How">How it was computed, sentence by sentence.</param>
public sealed record TogetherView(
    int NearMinutes,
    int FarMinutes,
    int Kinds,
    IReadOnlyList<TogetherRow> Rows,
    TogetherRow? Chosen,
    IReadOnlyList<DigitalYearRow> Years,
    bool HasDigital,
    IReadOnlyList<string> How,
    IReadOnlyList<SourceRow> Sources
)
{
    /// <summary>The address of a place's own part, by id.</summary>
    public required Func<string, string> AddressOf { get; init; }

    public bool HasTimetables => Rows.Any(row => row.Transit is not null);
}
