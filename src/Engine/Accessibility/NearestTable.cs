using Samplan.Engine.Networks;

namespace Samplan.Engine.Accessibility;

/// <summary>
/// For each origin the nearest destinations in order, by cost and among equals by number: rank 0 is the nearest. Each destination stands once.
/// </summary>
public sealed class NearestTable
{
    private readonly int[] _destinations;
    private readonly uint[] _costs;
    private readonly bool[] _isLinked;

    internal NearestTable(bool[] isLinked, int rankCount)
    {
        (_isLinked, RankCount) = (isLinked, rankCount);
        (_destinations, _costs) = (new int[isLinked.Length * rankCount], new uint[isLinked.Length * rankCount]);
        Array.Fill(_destinations, -1);
        Array.Fill(_costs, RoadNetwork.Never);
    }

    /// <summary>All origins, those without a street included.</summary>
    public int OriginCount => _isLinked.Length;

    /// <summary>How many destinations each origin has at most; ranks go from 0 to one below.</summary>
    public int RankCount { get; }

    /// <summary>False when nothing is known of the origin, since no street is near it.</summary>
    public bool IsLinked(int origin) => _isLinked[origin];

    /// <summary>The destination, null where there is none within the limit.</summary>
    public int? FindDestination(int origin, int rank) => _destinations[origin * RankCount + rank] is >= 0 and var found ? found : null;

    /// <summary>The cost, null where there is none within the limit.</summary>
    public uint? FindCost(int origin, int rank) => _costs[origin * RankCount + rank] is not RoadNetwork.Never and var found ? found : null;

    /// <summary>Puts a destination where it belongs; nothing happens when others are nearer. A destination that stands there already keeps its lower cost.</summary>
    internal void Offer(int origin, int destination, uint cost)
    {
        var (first, last) = (origin * RankCount, (origin + 1) * RankCount - 1);
        if (!IsBefore(cost, destination, last))
            return;
        var at = last;
        for (var i = first; i <= last; i++)
        {
            if (_destinations[i] != destination)
                continue;
            if (_costs[i] <= cost)
                return;
            at = i;
        }
        for (; at > first && IsBefore(cost, destination, at - 1); at--)
            (_destinations[at], _costs[at]) = (_destinations[at - 1], _costs[at - 1]);
        (_destinations[at], _costs[at]) = (destination, cost);
    }

    private bool IsBefore(uint cost, int destination, int at) =>
        cost < _costs[at] || (cost == _costs[at] && cost != RoadNetwork.Never && destination < _destinations[at]);
}
