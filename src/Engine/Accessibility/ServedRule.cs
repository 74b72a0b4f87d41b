namespace Samplan.Engine.Accessibility;

/// <summary>When somebody has a service: near enough, or, where one may stand in for the other, over the net.</summary>
/// <param name="Bound">The farthest way that counts, in the costs' unit.</param>
/// <param name="LeastOnlineShare">The share of households with the connection needed from which a place has the service online; null when online never stands in.</param>
public sealed record ServedRule(uint Bound, double? LeastOnlineShare = null)
{
    /// <summary>True, false, or null when it hangs on something that is not known.</summary>
    /// <param name="isLinked">Whether anything is known of ways from the place.</param>
    /// <param name="cost">The way to the nearest; null when there is none.</param>
    /// <param name="onlineShare">From 0 to 1; null when it is not known.</param>
    public bool? IsServed(bool isLinked, uint? cost, double? onlineShare)
    {
        bool? isNear = isLinked ? cost <= Bound : null;
        if (LeastOnlineShare is not { } least)
            return isNear;
        bool? isOnline = onlineShare is { } share ? share >= least : null;
        return isNear | isOnline;
    }
}
