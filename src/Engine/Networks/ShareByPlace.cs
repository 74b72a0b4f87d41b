namespace Samplan.Engine.Networks;

/// <summary>Shares of a speed, above 0 and at most 1, in built-up places (tättbebyggt område) and outside them.</summary>
public readonly record struct ShareByPlace(double Urban, double Rural);
