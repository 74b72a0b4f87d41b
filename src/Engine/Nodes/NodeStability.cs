namespace Samplan.Engine.Nodes;

/// <summary>How firmly a place has its class.</summary>
public sealed record NodeStability(string PlaceId, IReadOnlyList<StabilityTrial> Trials)
{
    public int SameCount => Trials.Count(trial => trial.IsSame);

    /// <summary>Part of the trials (0 to 1) that give the same class; 1 when there are none.</summary>
    public double SameShare => Trials.Count == 0 ? 1 : (double)SameCount / Trials.Count;
}
