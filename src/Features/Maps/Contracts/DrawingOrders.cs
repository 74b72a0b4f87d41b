namespace Samplan.Maps.Contracts;

/// <summary>Hints of what lies above what, from the ground up.</summary>
public static class DrawingOrders
{
    public const int Typology = 10;
    public const int Grid = 20;
    public const int Water = 30;
    public const int Areas = 40;
    public const int Roads = 50;
    public const int Borders = 60;
    public const int Lines = 70;
    public const int Places = 80;
    public const int Points = 90;

    public static int Of(LayerKind kind) =>
        kind switch
        {
            LayerKind.Grid => Grid,
            LayerKind.Polygon => Areas,
            LayerKind.Line => Lines,
            LayerKind.Point => Points,
        };
}
