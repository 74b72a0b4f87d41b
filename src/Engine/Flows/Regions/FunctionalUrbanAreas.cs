namespace Samplan.Engine.Flows.Regions;

/// <summary>
/// Functional urban areas of EU and OECD (Dijkstra, Poelman and Veneri 2019): a city and its commuting zone. The city is the units with at
/// least half of their inhabitants in one urban centre of at least 50,000. Cities of which one sends at least 15 per cent of its employed
/// residents to the other are one area with several cores. The commuting zone is the other units that send at least 15 per cent
/// of theirs to the city; to several, the one with the largest share. With neighbours given, pieces of an area that do not
/// hang together with a part of its city are dropped, and a unit that one area surrounds is taken in.
/// <para>
/// The areas do not cover the map: a unit in none is unassigned. <see cref="UnitRegion.LinkShare"/> is the share that works in the city, the margin
/// <c>commuting-share</c>, or <c>city-share</c> for a unit of a city. Equal shares count for the city with more jobs, then the lower
/// number. Events: <c>city</c>, <c>linked-cities</c>, <c>commuting</c>, <c>below-share</c>, <c>no-residents</c>, <c>exclave</c>, <c>enclave</c>,
/// <c>centre-too-small</c>, <c>tie</c>, <c>centre-tie</c>.
/// </para>
/// </summary>
public sealed class FunctionalUrbanAreas
{
    private const int None = DivisionDraft.None;

    private readonly FlowTable _flows;
    private readonly IReadOnlyList<UrbanUnit> _units;
    private readonly FunctionalUrbanRules _rules;
    private readonly DivisionDraft _draft;
    private readonly int[] _cities;
    private readonly double[] _shares;
    private readonly RegionRole[] _roles;
    private int _step;

    private FunctionalUrbanAreas(FlowTable flows, IReadOnlyList<UrbanUnit> units, FunctionalUrbanRules rules)
    {
        (_flows, _units, _rules) = (flows, units, rules);
        var labels = new int[units.Count];
        Array.Fill(labels, None);
        _draft = new DivisionDraft(flows, labels) { Describe = Describe };
        (_cities, _shares, _roles) = ((int[])labels.Clone(), new double[units.Count], new RegionRole[units.Count]);
    }

    /// <param name="flows">Commuters between units, those who stay included; no ends outside.</param>
    /// <param name="units">One for each unit of the table.</param>
    /// <param name="rules">Thresholds.</param>
    /// <param name="neighbours">When null the step of enclaves and exclaves is left out.</param>
    /// <exception cref="ArgumentException">A parameter that cannot be, ends outside, or another number of units.</exception>
    public static RegionalDivision Of(FlowTable flows, IReadOnlyList<UrbanUnit> units, FunctionalUrbanRules rules, UnitNeighbours? neighbours = null)
    {
        DivisionDraft.Check(flows);
        if (rules.FindFault() is { } fault)
            throw new ArgumentException($"The parameter {fault} cannot be so.", nameof(rules));
        if (units.Count != flows.PlaceCount || (neighbours is not null && neighbours.UnitCount != units.Count))
            throw new ArgumentException($"{flows.PlaceCount} units of flows, {units.Count} units, {neighbours?.UnitCount} with neighbours.", nameof(units));
        var areas = new FunctionalUrbanAreas(flows, units, rules);
        areas.FindCities();
        areas.LinkCities();
        areas.FindZones();
        if (neighbours is not null)
        {
            areas.DropExclaves(neighbours);
            areas.TakeInEnclaves(neighbours);
        }

        areas.NameCentres();
        return areas._draft.Finish();
    }

    private void FindCities()
    {
        var centres = Enumerable.Range(0, _units.Count).Where(unit => _units[unit].UrbanCentre is not null).GroupBy(unit => _units[unit].UrbanCentre!.Value);
        foreach (var centre in centres.OrderBy(centre => centre.Min()))
        {
            var inhabitants = centre.Sum(unit => _units[unit].UrbanCentrePopulation);
            var core = centre.Where(unit => CityShare(unit) >= _rules.MinimumCityShare).ToArray();
            if (inhabitants < _rules.MinimumCentrePopulation)
            {
                foreach (var unit in core)
                    Tell("centre-too-small", unit, null, ("inhabitants", inhabitants), ("minimum", _rules.MinimumCentrePopulation));
                continue;
            }

            foreach (var unit in core)
            {
                (_cities[unit], _roles[unit]) = (core[0], RegionRole.City);
                Tell("city", unit, core[0], ("city-share", CityShare(unit)), ("minimum", _rules.MinimumCityShare), ("inhabitants", inhabitants));
            }
        }
    }

    private double CityShare(int unit) => _units[unit].Population > 0 ? _units[unit].UrbanCentrePopulation / _units[unit].Population : 0;

    private void LinkCities()
    {
        var flows = new SortedDictionary<(int From, int To), double>();
        var residents = new Dictionary<int, double>();
        foreach (var unit in Enumerable.Range(0, _units.Count).Where(unit => _cities[unit] != None))
        {
            residents[_cities[unit]] = residents.GetValueOrDefault(_cities[unit]) + _draft.Residents[unit];
            var destinations = _flows.DestinationsOf(unit);
            for (var i = 0; i < destinations.Length; i++)
            {
                var pair = (_cities[unit], _cities[destinations[i]]);
                if (pair.Item2 != None && pair.Item1 != pair.Item2)
                    flows[pair] = flows.GetValueOrDefault(pair) + _flows.PersonsTo(unit)[i];
            }
        }

        // By the cities as they were: two that are joined do not draw in a third by their common share.
        var roots = residents.Keys.ToDictionary(city => city);
        foreach (var ((from, to), persons) in flows.Where(flow => flow.Value >= _rules.MinimumLinkShare * residents[flow.Key.From]))
        {
            Tell("linked-cities", from, to, ("share", persons / residents[from]), ("minimum", _rules.MinimumLinkShare));
            var (first, second) = (roots[from], roots[to]);
            foreach (var city in roots.Where(root => root.Value == Math.Max(first, second)).Select(root => root.Key).ToArray())
                roots[city] = Math.Min(first, second);
        }

        for (var unit = 0; unit < _cities.Length; unit++)
        {
            if (_cities[unit] != None)
                _cities[unit] = _draft.Labels[unit] = roots[_cities[unit]];
        }
    }

    private void FindZones()
    {
        var jobs = new Dictionary<int, double>();
        for (var unit = 0; unit < _cities.Length; unit++)
        {
            if (_cities[unit] != None)
                jobs[_cities[unit]] = jobs.GetValueOrDefault(_cities[unit]) + _draft.Jobs[unit];
        }

        for (var unit = 0; unit < _cities.Length; unit++)
        {
            if (!(_draft.Residents[unit] > 0))
                Tell("no-residents", unit, null);
            else
                Attach(unit, jobs);
        }
    }

    private void Attach(int unit, Dictionary<int, double> jobs)
    {
        var persons = new SortedDictionary<int, double>();
        var destinations = _flows.DestinationsOf(unit);
        for (var i = 0; i < destinations.Length; i++)
        {
            if (_cities[destinations[i]] is not None and var city)
                persons[city] = persons.GetValueOrDefault(city) + _flows.PersonsTo(unit)[i];
        }

        if (_cities[unit] is not None and var own)
        {
            _shares[unit] = (persons.GetValueOrDefault(own) + (_flows.InternalPersons(unit) ?? 0)) / _draft.Residents[unit];
            return;
        }

        var best = persons.Count == 0 ? None : persons.Keys.MaxBy(city => (persons[city], jobs[city], -city));
        _shares[unit] = best == None ? 0 : persons[best] / _draft.Residents[unit];
        if (_shares[unit] < _rules.MinimumCommutingShare)
        {
            Tell("below-share", unit, best == None ? null : best, ("share", _shares[unit]), ("minimum", _rules.MinimumCommutingShare));
            return;
        }

        if (persons.Count(city => city.Value == persons[best] && jobs[city.Key] == jobs[best]) > 1)
            Tell("tie", unit, best, ("share", _shares[unit]));
        Tell("commuting", unit, best, ("share", _shares[unit]), ("minimum", _rules.MinimumCommutingShare));
        (_draft.Labels[unit], _roles[unit]) = (best, RegionRole.CommutingZone);
    }

    private void DropExclaves(UnitNeighbours neighbours)
    {
        var areas = Enumerable.Range(0, _cities.Length).Where(unit => _draft.Labels[unit] != None).GroupBy(unit => _draft.Labels[unit]).ToArray();
        foreach (var area in areas)
        {
            foreach (var unit in neighbours.ListPieces([.. area]).Where(piece => piece.All(unit => _cities[unit] == None)).SelectMany(piece => piece))
            {
                Tell("exclave", unit, _draft.Labels[unit], ("share", _shares[unit]));
                (_draft.Labels[unit], _roles[unit]) = (None, RegionRole.Unassigned);
            }
        }
    }

    private void TakeInEnclaves(UnitNeighbours neighbours)
    {
        var before = (int[])_draft.Labels.Clone();
        for (var unit = 0; unit < _cities.Length; unit++)
        {
            if (before[unit] != None || neighbours.Of(unit).Count == 0)
                continue;
            var label = before[neighbours.Of(unit)[0]];
            if (label == None || !neighbours.IsSurroundedBy(unit, other => before[other] == label))
                continue;
            Tell("enclave", unit, label, ("neighbours", neighbours.Of(unit).Count));
            (_draft.Labels[unit], _roles[unit]) = (label, RegionRole.Enclave);
        }
    }

    private void NameCentres()
    {
        foreach (var city in Enumerable.Range(0, _cities.Length).Where(unit => _cities[unit] != None).GroupBy(unit => _cities[unit]))
            _draft.Centres[city.Key] = _draft.NameCentre([.. city]);
    }

    private UnitRegion Describe(UnitRegion unit, FunctionalRegion? region)
    {
        var isCity = _cities[unit.Unit] != None;
        var isCentre = region?.Centre == unit.Unit;
        var margin = isCity
            ? ThresholdMargin.AtLeast("city-share", CityShare(unit.Unit), _rules.MinimumCityShare)
            : ThresholdMargin.AtLeast("commuting-share", _shares[unit.Unit], _rules.MinimumCommutingShare);
        return unit with
        {
            Role = isCentre ? RegionRole.Centre : _roles[unit.Unit],
            Level = isCity ? 0 : 1,
            LinkShare = isCentre ? null : _shares[unit.Unit],
            Margin = margin.Margin,
            Margins = [margin],
        };
    }

    private void Tell(string code, int unit, int? other, params ReadOnlySpan<(string Name, double Value)> numbers) =>
        _draft.Log.Add(RegionEvent.Of(++_step, code, unit, other, numbers));
}
