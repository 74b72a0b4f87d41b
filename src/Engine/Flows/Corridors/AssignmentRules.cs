namespace Samplan.Engine.Flows.Corridors;

/// <summary>How flows choose their ways.</summary>
/// <param name="Draws">1 for all or nothing: everybody takes the fastest way. More for stochastic choice: the mean of so many assignments in each of which every street's time is drawn anew.</param>
public sealed record AssignmentRules(int Draws = 1)
{
    /// <summary>Standard deviation of a street's time as a share of the root of time × minute, so that pieces of a street vary as the whole (Sheffi 1985, section 11.2).</summary>
    public double Spread { get; init; } = 0.3;

    /// <summary>The same seed draws the same times.</summary>
    public int Seed { get; init; } = 1;
}
