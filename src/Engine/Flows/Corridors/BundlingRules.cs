namespace Samplan.Engine.Flows.Corridors;

/// <summary>How far a link may go round to follow others (Wallinger et al. 2021, section 4).</summary>
/// <param name="MostDetour">k: a way at most so many times as long as the link itself. From 1.</param>
/// <param name="LengthPower">d: ways are sought by length raised to this, so that short links attract. From 1.</param>
public sealed record BundlingRules(double MostDetour = 2, double LengthPower = 2);
