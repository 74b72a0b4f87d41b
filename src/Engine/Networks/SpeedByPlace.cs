namespace Samplan.Engine.Networks;

/// <summary>Kilometres an hour in built-up places (tättbebyggt område) and outside them.</summary>
public readonly record struct SpeedByPlace(double Urban, double Rural);
