namespace Samplan.Engine.Accessibility;

/// <summary>Costs that can add up what lies within limits while they are found, which takes far less than to hand over each.</summary>
public interface ISummedCosts : ITravelCosts
{
    /// <param name="amounts">Whole, by destination.</param>
    /// <param name="limits">Rising; a destination at the limit counts.</param>
    /// <param name="take">Takes an origin's number and its sums, one a limit. Called once for each origin that is linked, from several threads.</param>
    void SumWithin(uint[] amounts, uint[] limits, Action<int, ReadOnlySpan<ulong>> take, CancellationToken cancellation);
}
