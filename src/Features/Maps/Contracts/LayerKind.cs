namespace Samplan.Maps.Contracts;

public enum LayerKind
{
    Polygon,
    Line,
    Point,

    /// <summary>Squares of one size.</summary>
    Grid,
}
