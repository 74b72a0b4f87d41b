namespace Samplan.Pictures.Pages.Views;

/// <summary>A criterion with its value: is it met, by how much, and who says so.</summary>
/// <param name="State"><c>met</c>, <c>failed</c> or <c>unknown</c>.</param>
/// <param name="Comparison">Sign before the requirement: ≥, &gt;, ≤, &lt;, =.</param>
/// <param name="Suffix">Written small after the value: <c>%</c>, <c>av 20</c>.</param>
/// <param name="MarginUnit">Unit of the margin where it differs: <c>p.e.</c></param>
/// <param name="Needs">For an unknown one: the input that is missing.</param>
/// <param name="Note">For a criterion without a number: what it says.</param>
public sealed record ProofRowView(
    string State,
    string Name,
    double? Value,
    double? Requirement,
    string Comparison = "≥",
    string Suffix = "",
    string MarginUnit = "",
    int Decimals = 0,
    SourceView? Source = null,
    string? Needs = null,
    string? Note = null
)
{
    /// <summary>Indicator and year of the value, as addresses have them (<c>population~2024</c>); null where there is no value to speak of.</summary>
    public string? Number { get; init; }
}
