namespace Samplan.Analyses.Contracts.Typologies;

/// <summary>A municipality by the classes that its people live in.</summary>
/// <param name="Persons">Known persons in it.</param>
/// <param name="Shares">0–1, of classes 1 to 7; all 0 where nobody is known to live.</param>
/// <param name="Class">That of most of its people; null where nobody is known to live.</param>
public sealed record NordicUnit(string Id, string? Code, string Name, double Persons, IReadOnlyList<double> Shares, int? Class);
