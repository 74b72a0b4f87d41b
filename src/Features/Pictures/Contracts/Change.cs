namespace Samplan.Pictures.Contracts;

/// <summary>An indicator that must have another value.</summary>
public sealed record Change(string Indicator, string IndicatorName, double From, double To, int Decimals, string Unit);
