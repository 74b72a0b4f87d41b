using System.Text;

namespace Samplan.Catalogue.Contracts;

/// <summary>
/// Finds the place that a name or code in a file means: letter by letter first, then without case, spaces, hyphens and leading zeros
/// where only one place answers ("TidöLindö" is "Tidö-Lindö"), then by the aliases given at import. The municipality of the row, where
/// it has one, tells places of one name apart and rules out a place of the same name in another municipality. Never guesses.
/// </summary>
public sealed class PlaceMatcher
{
    private readonly IReadOnlyList<PlaceName> _places;
    private readonly Dictionary<string, List<int>> _exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _spelling = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _aliases = new(StringComparer.Ordinal);

    /// <param name="places">The places in the order that <see cref="PlaceMatch.Place"/> counts.</param>
    /// <param name="aliases">A name in the file and the place it means (name, code or "name (municipality)"); null for none.</param>
    public PlaceMatcher(IReadOnlyList<PlaceName> places, IReadOnlyDictionary<string, string>? aliases = null)
    {
        _places = places;
        for (var index = 0; index < places.Count; index++)
            AddPlace(places[index], index);
        foreach (var (alias, place) in aliases ?? new Dictionary<string, string>())
            _aliases[Simplify(alias)] = place;
    }

    public IReadOnlyList<PlaceName> Places => _places;

    /// <summary>The name or code as compared when case, spaces, hyphens and leading zeros do not count.</summary>
    public static string Simplify(string name)
    {
        var composed = name.IsNormalized() ? name : name.Normalize(NormalizationForm.FormC);
        var kept = new StringBuilder(composed.Length);
        foreach (var letter in composed)
        {
            if (!char.IsWhiteSpace(letter) && letter is not ('-' or '\u00AD' or (>= '\u2010' and <= '\u2015')))
                kept.Append(char.ToLowerInvariant(letter));
        }
        var simple = kept.ToString();
        return simple.Length > 1 && simple[0] == '0' && IsDigits(simple) ? simple.TrimStart('0') : simple;
    }

    /// <param name="name">A name or code as it stands in the file.</param>
    /// <param name="municipality">Name or code of the municipality in the same row, null when the file does not say.</param>
    public PlaceMatch Match(string name, string? municipality = null)
    {
        var found = Look(name, municipality);
        if (found.IsFound || !_aliases.TryGetValue(Simplify(name), out var alias))
            return found;
        var meant = Look(alias, null);
        return meant.IsFound ? meant with { Kind = PlaceMatchKind.Alias } : found;
    }

    private PlaceMatch Look(string name, string? municipality)
    {
        var exact = Narrow(_exact.GetValueOrDefault(name), municipality);
        if (exact.Count == 1)
            return new PlaceMatch(PlaceMatchKind.Exact, exact[0], []);
        if (exact.Count > 1)
            return new PlaceMatch(PlaceMatchKind.Ambiguous, -1, exact);

        var similar = Narrow(_spelling.GetValueOrDefault(Simplify(name)), municipality);
        return similar.Count switch
        {
            0 => new PlaceMatch(PlaceMatchKind.Unknown, -1, []),
            1 => new PlaceMatch(PlaceMatchKind.Spelling, similar[0], []),
            _ => new PlaceMatch(PlaceMatchKind.Ambiguous, -1, similar),
        };
    }

    /// <summary>Those of the candidates that may lie in the municipality; a place that does not say where it lies may.</summary>
    private List<int> Narrow(List<int>? candidates, string? municipality)
    {
        if (candidates is null)
            return [];
        if (municipality is null)
            return candidates;
        var agreeing = candidates.FindAll(index => Lies(_places[index], municipality) is true);
        return agreeing.Count > 0 ? agreeing : candidates.FindAll(index => Lies(_places[index], municipality) is null);
    }

    /// <summary>Null when it cannot be said: the row gives a code and the place only a name, or the other way about.</summary>
    private static bool? Lies(PlaceName place, string municipality)
    {
        var asked = Simplify(municipality);
        var said = IsDigits(asked) ? place.MunicipalityCode ?? DigitsOnly(place.Municipality) : NameOnly(place.Municipality);
        return said is null ? null : Simplify(said) == asked;
    }

    private static string? DigitsOnly(string? text) => text is not null && IsDigits(text) ? text : null;

    private static string? NameOnly(string? text) => text is not null && !IsDigits(text) ? text : null;

    private void AddPlace(PlaceName place, int index)
    {
        Add(_exact, place.Name, index);
        Add(_spelling, Simplify(place.Name), index);
        if (place.Code is { } code)
        {
            Add(_exact, code, index);
            Add(_spelling, Simplify(code), index);
        }
        foreach (var part in new[] { place.Municipality, place.MunicipalityCode, place.Code })
        {
            if (part is not null)
            {
                Add(_spelling, Simplify($"{place.Name} ({part})"), index);
                Add(_spelling, Simplify($"{place.Name}, {part}"), index);
            }
        }
    }

    private static void Add(Dictionary<string, List<int>> index, string key, int place)
    {
        if (!index.TryGetValue(key, out var places))
            index[key] = places = [];
        if (!places.Contains(place))
            places.Add(place);
    }

    private static bool IsDigits(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);
}
