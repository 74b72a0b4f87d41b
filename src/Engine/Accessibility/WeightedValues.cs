namespace Samplan.Engine.Accessibility;

/// <summary>
/// Values of places weighed by the people who live there. A place whose value or number of people is missing counts in neither sum: ask <see cref="Persons"/> and
/// <see cref="PersonsWithoutValue"/> how many are behind a figure.
/// </summary>
public sealed class WeightedValues
{
    private readonly List<(double Value, double Persons)> _known = [];
    private bool _isSorted = true;

    /// <summary>People whose value is known.</summary>
    public double Persons { get; private set; }

    /// <summary>People whose value is not known.</summary>
    public double PersonsWithoutValue { get; private set; }

    /// <summary>Places whose number of people is not known.</summary>
    public int PlacesWithoutPersons { get; private set; }

    /// <exception cref="ArgumentOutOfRangeException">Persons are below zero, or a number is not finite.</exception>
    public void Add(double? value, double? persons)
    {
        if (persons is not { } people)
        {
            PlacesWithoutPersons++;
            return;
        }
        if (!(people >= 0 && double.IsFinite(people)) || value is { } number && !double.IsFinite(number))
            throw new ArgumentOutOfRangeException(nameof(persons));
        if (value is not { } known)
        {
            PersonsWithoutValue += people;
            return;
        }
        if (people == 0)
            return;
        _known.Add((known, people));
        Persons += people;
        _isSorted = false;
    }

    /// <summary>Σ Pᵢ·xᵢ / Σ Pᵢ; null without anybody.</summary>
    public double? Mean
    {
        get
        {
            Sort();
            return _known.Count == 0 ? null : _known.Sum(static one => one.Value * one.Persons) / Persons;
        }
    }

    /// <summary>The least value that at least half of the people have or are below; null without anybody.</summary>
    public double? Median => Percentile(50);

    /// <summary>The least value that at least so many per cent of the people have or are below; null without anybody.</summary>
    public double? Percentile(double percent)
    {
        Sort();
        var (seen, needed) = (0.0, Persons * percent / 100);
        foreach (var (value, persons) in _known)
        {
            seen += persons;
            // Sums of many parts may end a little below their whole.
            if (seen >= needed * (1 - 1e-12))
                return value;
        }
        return null;
    }

    /// <summary>Share of the people whose value is at most a bound; null without anybody.</summary>
    public double? ShareAtMost(double bound) => _known.Count == 0 ? null : _known.Where(one => one.Value <= bound).Sum(static one => one.Persons) / Persons;

    /// <summary>Share of the people whose value is at least a bound; null without anybody.</summary>
    public double? ShareAtLeast(double bound) => _known.Count == 0 ? null : _known.Where(one => one.Value >= bound).Sum(static one => one.Persons) / Persons;

    /// <summary>
    /// Gini coefficient of values not below zero: 0 when everybody has the same, near 1 when one has all. G = Σᵢ Σⱼ PᵢPⱼ|xᵢ − xⱼ| / (2·x̄·(Σ P)²), found from the Lorenz
    /// curve over the sorted values (Gini 1912; Lucas, van Wee and Maat 2016 for accessibility). Null without anybody, or when all have nothing.
    /// </summary>
    public double? Gini
    {
        get
        {
            Sort();
            if (_known.Count == 0 || _known[0].Value < 0)
                return null;
            var (below, area, total) = (0.0, 0.0, _known.Sum(static one => one.Value * one.Persons));
            if (total <= 0)
                return null;
            foreach (var (value, persons) in _known)
            {
                area += persons * (2 * below + value * persons);
                below += value * persons;
            }
            return Math.Clamp(1 - area / (Persons * total), 0, 1);
        }
    }

    private void Sort()
    {
        if (_isSorted)
            return;
        // By both, so that the order in which places came does not change a sum.
        _known.Sort();
        _isSorted = true;
    }
}
