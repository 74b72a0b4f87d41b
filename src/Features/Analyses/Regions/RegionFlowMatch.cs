using Samplan.Analyses.Contracts;
using Samplan.Analyses.Contracts.Regions;
using Samplan.Analyses.Units;
using Samplan.Catalogue.Contracts;

namespace Samplan.Analyses.Regions;

/// <summary>The rows of a flow file with their ends as units of a layer. Pairs that several rows give, under several spellings or for members of one place, are added up.</summary>
internal sealed class RegionFlowMatch
{
    // A hidden number is 0 to 4.
    private const double MiddleOfHidden = 2;

    private readonly DatasetInput _input;
    private readonly AreaLayer _layer;
    private readonly PlaceMatcher _matcher;
    private readonly Dictionary<(string, string?), int?> _found = [];

    public RegionFlowMatch(DatasetInput input, AreaLayer layer)
    {
        (_input, _layer) = (input, layer);
        _matcher = new PlaceMatcher([.. layer.Names.Select(name => name.Name)], input.Version.Aliases);
    }

    /// <summary>Rows with both ends among the units.</summary>
    public int CountWhole() => ListEnds().Count(row => row.From is not null && row.To is not null);

    public RegionFlowYear Match()
    {
        var (persons, residents) = (_input.Content.Numbers("persons"), _input.Content.Numbers("residents"));
        var sums = new SortedDictionary<(int From, int To), double?>();
        var employed = new Dictionary<int, double>();
        var (outside, row) = (0.0, 0);
        foreach (var (from, to) in ListEnds())
        {
            if (from is { } origin && to is { } destination)
                sums[(origin, destination)] = sums.TryGetValue((origin, destination), out var before) ? before + persons[row] : persons[row];
            else if (from is not null || to is not null)
                outside += persons[row] ?? 0;
            if (from is { } home && residents[row] is { } workers)
                employed[home] = workers;
            row++;
        }
        AddThoseWhoStay(sums, employed);
        return new RegionFlowYear(
            _input.Version.Year,
            _input.Name,
            [.. sums.Keys.Select(pair => pair.From)],
            [.. sums.Keys.Select(pair => pair.To)],
            [.. sums.Values]
        )
        {
            TellsWhoStays = sums.Keys.Any(pair => pair.From == pair.To),
            OutsidePersons = outside,
            OutsideNames = _found.Count(end => end.Value is null),
        };
    }

    /// <summary>
    /// Where the file tells how many employed live in every unit that somebody leaves and not how many stay, those stay whom no flow takes anywhere, outside included.
    /// A hidden flow takes the middle of what it may be. Where more leave than live there, those who stay are hidden too.
    /// </summary>
    private void AddThoseWhoStay(SortedDictionary<(int From, int To), double?> sums, Dictionary<int, double> employed)
    {
        if (employed.Count == 0 || sums.Keys.Any(pair => pair.From == pair.To))
            return;
        var leaving = new Dictionary<int, double>();
        var (persons, row) = (_input.Content.Numbers("persons"), 0);
        foreach (var (from, _) in ListEnds())
        {
            if (from is { } home)
                leaving[home] = leaving.GetValueOrDefault(home) + (persons[row] ?? MiddleOfHidden);
            row++;
        }
        if (!leaving.Keys.All(employed.ContainsKey))
            return;
        foreach (var (home, workers) in employed)
            sums[(home, home)] = leaving.GetValueOrDefault(home) is var gone && gone <= workers ? workers - gone : null;
    }

    private IEnumerable<(int? From, int? To)> ListEnds()
    {
        var content = _input.Content;
        var (from, to) = (content.Texts("from"), content.Texts("to"));
        var (fromMunicipality, toMunicipality) = (content.Texts("from_municipality"), content.Texts("to_municipality"));
        for (var row = 0; row < content.Rows; row++)
            yield return (Find(from[row]!, fromMunicipality[row]), Find(to[row]!, toMunicipality[row]));
    }

    private int? Find(string name, string? municipality)
    {
        if (_found.TryGetValue((name, municipality), out var known))
            return known;
        // A municipality lies in no municipality: what the file says of that is for places.
        var match = _matcher.Match(name, _layer.Key == AreaLayer.Places ? municipality : null);
        return _found[(name, municipality)] = match.IsFound ? _layer.Names[match.Place].Unit : null;
    }
}
