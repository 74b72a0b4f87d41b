namespace Samplan.Pictures.Contracts;

/// <param name="Out">Persons from this place; null when the file has no such flow.</param>
/// <param name="DimensionName">In the reader's language; the key where the ruleset does not name it.</param>
public sealed record PlaceLink(
    string Dimension,
    string DimensionName,
    string OtherId,
    string OtherName,
    double? Out,
    double? In,
    double Persons,
    string Kind,
    double? Strength
);
