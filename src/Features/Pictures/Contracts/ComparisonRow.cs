namespace Samplan.Pictures.Contracts;

/// <summary>One change from one picture to another.</summary>
/// <param name="Sign"><c>gained</c>, <c>lost</c> or <c>changed</c>.</param>
/// <param name="Kind"><c>class</c> for a place, <c>link</c> for a link.</param>
/// <param name="Objects">Id of the place; ids of both ends of a link.</param>
/// <param name="Name">Of the place or link, for people.</param>
/// <param name="Dimension">Of a link; null for a place.</param>
/// <param name="Before">Name of the class, or of the width class.</param>
/// <param name="After">Likewise.</param>
/// <param name="Deciding">Name of the indicator that decided, or of what a link counts; null where none did.</param>
/// <param name="Sentence">The change in words.</param>
/// <param name="Detail">Its numbers in words; empty when there are none.</param>
public sealed record ComparisonRow(
    string Sign,
    string Kind,
    IReadOnlyList<string> Objects,
    string Name,
    string? Dimension,
    string? Before,
    string? After,
    string? Deciding,
    double? ValueBefore,
    double? ValueAfter,
    string Unit,
    int Decimals,
    string Sentence,
    string Detail
)
{
    /// <summary>The proposals that it comes from, by the names that editions give them; empty where nobody proposed it.</summary>
    public IReadOnlyList<string> Proposals { get; init; } = [];
}
