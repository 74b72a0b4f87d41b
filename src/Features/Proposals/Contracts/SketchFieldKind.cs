namespace Samplan.Proposals.Contracts;

/// <summary>What a question is answered with.</summary>
public enum SketchFieldKind
{
    Text,
    Number,
    Choice,
    Date,
    YesNo,
}
