namespace Samplan.Pictures.Contracts.Maps;

/// <summary>What a drawn point looks like.</summary>
public enum DrawingSymbol
{
    Circle,
    Square,
    Triangle,
    Diamond,
}
