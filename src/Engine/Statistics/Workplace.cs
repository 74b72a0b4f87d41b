namespace Samplan.Engine.Statistics;

/// <summary>One or several workplaces of one industry at one place.</summary>
/// <param name="IndustryCode">SNI code with or without dots ("47.112"); null when only a name is known.</param>
/// <param name="IndustryName">The industry in words.</param>
/// <param name="Count">Number of workplaces; null when the row stands for at least one.</param>
public readonly record struct Workplace(string? IndustryCode, string? IndustryName, double? Count);
