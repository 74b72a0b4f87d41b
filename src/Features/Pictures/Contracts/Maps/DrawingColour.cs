namespace Samplan.Pictures.Contracts.Maps;

/// <summary>The colours that drawn things may have; what each is stands in <c>tokens.css</c>.</summary>
public enum DrawingColour
{
    Blue,
    Green,
    Red,
    Orange,
    Purple,
    Teal,
    Brown,
    Grey,
}
