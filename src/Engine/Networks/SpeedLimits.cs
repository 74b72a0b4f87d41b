namespace Samplan.Engine.Networks;

/// <summary>Tagged limits for cars, kilometres an hour, in the direction of a way's nodes and against it; 0 where none is tagged.</summary>
public readonly record struct SpeedLimits(double Forward, double Backward)
{
    /// <summary>The limit of who drives a way in a direction.</summary>
    public double Of(bool isBackward) => isBackward ? Backward : Forward;
}
