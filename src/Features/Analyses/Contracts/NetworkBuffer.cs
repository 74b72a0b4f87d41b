namespace Samplan.Analyses.Contracts;

/// <summary>How far beyond its municipalities a region's network reaches: what lies just over the border is the nearest of some.</summary>
/// <param name="Kilometres">Round the municipalities. A street that begins within stays whole.</param>
/// <param name="Outline">The ground, WKB in WGS 84 degrees.</param>
/// <param name="Source">The dataset of the municipalities.</param>
public sealed record NetworkBuffer(double Kilometres, byte[] Outline, string Source)
{
    /// <summary>Ways of the sources that lie beyond; 0 where the sources reach no farther than the ground.</summary>
    public int WaysLeftOut { get; init; }
}
