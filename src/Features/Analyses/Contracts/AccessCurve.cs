namespace Samplan.Analyses.Contracts;

/// <summary>How many people have a service within each bound.</summary>
/// <param name="Indicator">The first that asks for the measure.</param>
/// <param name="Area">The municipality's name; null for all of them together.</param>
/// <param name="Unit">minutes or km, one way.</param>
/// <param name="PersonsKnown">Whose way is known, those who have none at all too.</param>
/// <param name="PersonsUnknown">Who live near no street: in no point of the curve.</param>
/// <param name="Points">By rising bound.</param>
public sealed record AccessCurve(string Indicator, string? Area, string Unit, double PersonsKnown, double PersonsUnknown, IReadOnlyList<CurvePoint> Points);
