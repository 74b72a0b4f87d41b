using Samplan.Engine.Networks;
using Samplan.Engine.Routing;

namespace Samplan.Engine.Flows.Corridors;

/// <summary>The fastest way between two places, by the streets that it uses.</summary>
/// <param name="From">Where the first street is entered.</param>
/// <param name="To">Where the last is left.</param>
/// <param name="Drives">Street × 2, plus 1 when backward, in order; the first and the last are used in part. One where both places lie on it.</param>
public sealed record LinkedWay(StreetLink From, StreetLink To, IReadOnlyList<int> Drives)
{
    /// <summary>Metres along the streets, the ways to and from them not counted.</summary>
    public double Metres(RoadNetwork network)
    {
        if (Drives.Count == 1)
            return Math.Abs((double)To.AlongMillimetres - From.AlongMillimetres) / 1_000;
        var between = Drives.Skip(1).SkipLast(1).Sum(drive => (double)network.StreetMillimetres.Span[drive >> 1]);
        return (Left(network, From, Drives[0]) + between + Left(network, To, Drives[^1] ^ 1)) / 1_000;
    }

    /// <summary>The part of a street that one of the way's drives goes along, 0 to 1.</summary>
    /// <param name="network">The streets.</param>
    /// <param name="index">The number of the drive.</param>
    public double Share(RoadNetwork network, int index)
    {
        var length = network.StreetMillimetres.Span[Drives[index] >> 1];
        if (length == 0)
            return 0;
        if (Drives.Count == 1)
            return Math.Abs((double)To.AlongMillimetres - From.AlongMillimetres) / length;
        return index == 0 ? Left(network, From, Drives[0]) / length
            : index == Drives.Count - 1 ? Left(network, To, Drives[^1] ^ 1) / length
            : 1;
    }

    private static double Left(RoadNetwork network, in StreetLink link, int drive) =>
        (drive & 1) != 0 ? link.AlongMillimetres : (double)network.StreetMillimetres.Span[link.Street] - link.AlongMillimetres;
}
