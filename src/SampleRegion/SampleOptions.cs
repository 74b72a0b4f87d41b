namespace Samplan.SampleRegion;

/// <summary>What a sample region is made of. The same options give the same bytes on every machine.</summary>
/// <param name="Today">The day the region is seen from: its statistics end the year before, and one dataset is overdue on this day.</param>
/// <param name="Scale">1 is a county of 12 municipalities and about 110 places; N has N times as many on N times the land. 1 to 100.</param>
public sealed record SampleOptions(DateOnly Today, int Scale = 1, ulong Seed = 1);
