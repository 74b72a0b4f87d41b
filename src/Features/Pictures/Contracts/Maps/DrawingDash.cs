namespace Samplan.Pictures.Contracts.Maps;

/// <summary>How a drawn line runs.</summary>
public enum DrawingDash
{
    Solid,
    Dashed,
    Dotted,
}
