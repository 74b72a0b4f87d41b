namespace Samplan.Engine.Accessibility;

/// <summary>
/// A falling function of cost with values in [0, 1]: Hansen (1959), "How accessibility shapes land use"; forms as in Kwan (1998). Stated by the cost at which
/// the weight is one half, which a reader can picture, and not by b.
/// </summary>
/// <param name="Form">Its shape.</param>
/// <param name="Parameter">Half-value in units of <paramref name="UnitCost"/>; with <see cref="DecayForm.Power"/> the exponent b. Above 0.</param>
/// <param name="UnitCost">What one minute (600) or one kilometre (10,000) is in the costs' unit.</param>
public sealed record Decay(DecayForm Form, double Parameter, uint UnitCost)
{
    /// <summary>A minute in tenths of a second, as costs of time are counted.</summary>
    public const uint Minute = 600;

    /// <summary>A kilometre in tenths of a metre, as costs of length are counted.</summary>
    public const uint Kilometre = 10_000;

    /// <summary>The weight at a cost.</summary>
    public double WeightAt(uint cost)
    {
        var units = (double)cost / UnitCost;
        return Form switch
        {
            DecayForm.Exponential => Math.Exp(-Math.Log(2) * units / Parameter),
            DecayForm.Gaussian => Math.Exp(-Math.Log(2) * units / Parameter * units / Parameter),
            DecayForm.Power => Math.Pow(Math.Max(1, units), -Parameter),
            _ => throw new InvalidOperationException($"No weight is defined for {Form}."),
        };
    }
}
