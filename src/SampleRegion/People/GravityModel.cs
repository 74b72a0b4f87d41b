using Samplan.SampleRegion.Chance;

namespace Samplan.SampleRegion.People;

/// <summary>
/// The doubly constrained gravity model (Wilson 1971, A family of spatial interaction models, equations 13–18):
/// <c>T = A O B D f(c)</c> with the balancing factors A and B found by Furness's iteration (1965), so that every origin sends and every
/// destination receives exactly its total. Pairs that are not given do not interact.
/// </summary>
internal sealed class GravityModel
{
    private readonly int[] _firsts;
    private readonly int[] _destinations;
    private readonly double[] _trips;

    /// <param name="pairs">For each origin its destinations and their deterrence f, above 0.</param>
    public GravityModel(IReadOnlyList<List<(int Destination, double Deterrence)>> pairs)
    {
        _firsts = new int[pairs.Count + 1];
        for (var origin = 0; origin < pairs.Count; origin++)
            _firsts[origin + 1] = _firsts[origin] + pairs[origin].Count;
        _destinations = new int[_firsts[^1]];
        _trips = new double[_firsts[^1]];
        for (var origin = 0; origin < pairs.Count; origin++)
        {
            for (var k = 0; k < pairs[origin].Count; k++)
                (_destinations[_firsts[origin] + k], _trips[_firsts[origin] + k]) = pairs[origin][k];
        }
    }

    /// <param name="origins">Persons from each origin.</param>
    /// <param name="destinations">Persons to each destination; of the same sum.</param>
    /// <returns>The largest relative error of a margin that is left.</returns>
    public double Balance(double[] origins, double[] destinations, CancellationToken cancellation)
    {
        var error = double.MaxValue;
        for (var pass = 0; pass < 400 && error > 1e-7; pass++)
        {
            cancellation.ThrowIfCancellationRequested();
            ScaleRows(origins);
            error = ScaleColumns(destinations);
        }
        return error;
    }

    /// <summary>Every pair with its persons, by origin.</summary>
    public IEnumerable<(int Origin, int Destination, double Persons)> ListTrips()
    {
        for (var origin = 0; origin + 1 < _firsts.Length; origin++)
        {
            for (var k = _firsts[origin]; k < _firsts[origin + 1]; k++)
                yield return (origin, _destinations[k], _trips[k]);
        }
    }

    /// <summary>Falls to 1/e over each <paramref name="lengthMetres"/>.</summary>
    public static double Deterrence(double metres, double lengthMetres) => StableMath.Exp(-metres / lengthMetres);

    private void ScaleRows(double[] origins)
    {
        for (var origin = 0; origin < origins.Length; origin++)
        {
            var sum = 0.0;
            for (var k = _firsts[origin]; k < _firsts[origin + 1]; k++)
                sum += _trips[k];
            var factor = sum > 0 ? origins[origin] / sum : 0;
            for (var k = _firsts[origin]; k < _firsts[origin + 1]; k++)
                _trips[k] *= factor;
        }
    }

    private double ScaleColumns(double[] destinations)
    {
        var sums = new double[destinations.Length];
        for (var k = 0; k < _trips.Length; k++)
            sums[_destinations[k]] += _trips[k];
        var error = 0.0;
        for (var destination = 0; destination < sums.Length; destination++)
        {
            if (sums[destination] > 0)
                error = Math.Max(error, Math.Abs((destinations[destination] / sums[destination]) - 1));
            sums[destination] = sums[destination] > 0 ? destinations[destination] / sums[destination] : 0;
        }
        for (var k = 0; k < _trips.Length; k++)
            _trips[k] *= sums[_destinations[k]];
        return error;
    }
}
