using Samplan.Engine.Nodes.Rulesets;

namespace Samplan.Engine.Nodes;

/// <summary>A trial in which thresholds move: one criterion's, or all (<paramref name="Criterion"/> null), by a part of their scale (0.1: up ten per cent).</summary>
internal sealed record ThresholdShift(string? Criterion, double Share)
{
    public bool Moves(Criterion criterion) => Criterion is null || Criterion == criterion.Key;
}
