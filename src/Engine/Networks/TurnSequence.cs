namespace Samplan.Engine.Networks;

/// <summary>Drives (street × 2, plus 1 when backward) that may not follow each other directly.</summary>
internal sealed record TurnSequence(int[] Drives);
