namespace Samplan.Engine.Nodes;

/// <summary>A class's rule tried on a place.</summary>
public sealed record ClassProof(string Class, RuleProof Rule)
{
    public Truth Truth => Rule.Truth;
}
