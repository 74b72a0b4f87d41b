namespace Samplan.Engine.Routing;

/// <summary>What a way is measured in: whole tenths of a second, or of a metre.</summary>
public enum TravelMeasure
{
    /// <summary>The fastest way, in deciseconds.</summary>
    Time,

    /// <summary>The shortest way along the streets, in decimetres; each street is rounded once.</summary>
    Length,
}
