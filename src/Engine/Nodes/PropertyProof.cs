namespace Samplan.Engine.Nodes;

/// <summary>A property's rule tried on a place.</summary>
public sealed record PropertyProof(string Property, RuleProof Rule)
{
    public Truth Truth => Rule.Truth;
}
