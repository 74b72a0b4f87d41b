namespace Samplan.Engine.Accessibility;

/// <summary>How the weight of an opportunity falls with its cost.</summary>
public enum DecayForm
{
    /// <summary>exp(−b·c) with b = ln 2 / half.</summary>
    Exponential,

    /// <summary>exp(−ln 2 · (c / half)²): slow at first, then fast.</summary>
    Gaussian,

    /// <summary>c⁻ᵇ, with costs below one minute (or one kilometre) counted as that.</summary>
    Power,
}
