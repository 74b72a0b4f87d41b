namespace Samplan.Proposals.Contracts;

/// <summary>What something drawn may be.</summary>
public enum SketchGeometry
{
    Point,
    Line,
    Area,
}
