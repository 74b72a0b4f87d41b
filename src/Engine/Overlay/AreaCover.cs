namespace Samplan.Engine.Overlay;

/// <summary>The cells that one area meets and its share of each, in the same order.</summary>
internal sealed record AreaCover(int[] Cells, double[] Shares, double AreaSquareMetres);
