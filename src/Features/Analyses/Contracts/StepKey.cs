namespace Samplan.Analyses.Contracts;

/// <summary>The name of a step and of its result: <c>places</c>, <c>indicator:population</c>, <c>links</c>, <c>nodes</c>.</summary>
public readonly record struct StepKey(string Value)
{
    public override string ToString() => Value;
}
