using Samplan.Analyses.Contracts;
using Samplan.Analyses.Contracts.Keys;
using Samplan.Analyses.Units;
using Samplan.Catalogue.Contracts;

namespace Samplan.Analyses.Keys;

/// <summary>The rows of a key with their units: of the layer that it names most units of.</summary>
internal static class KeyMatch
{
    public static KeyVintage Match(DatasetInput input, IReadOnlyList<AreaLayer> layers)
    {
        var publisher = input.Content.Texts("publisher").OfType<string>().FirstOrDefault();
        // A town and its municipality often share a name: what is published by municipality is meant so.
        var found = layers
            .OrderBy(RankOf)
            .Select(layer => (Layer: layer, Units: Find(input, layer)))
            .MaxBy(match => match.Units.Distinct().Count(unit => unit >= 0));
        if (found.Layer is not { } layer || found.Units.All(unit => unit < 0))
            return new KeyVintage(input.Version.Year, publisher, input.Name, null, [], input.Content.Rows);
        var classes = Classes(input, found.Units);
        return new KeyVintage(
            input.Version.Year,
            publisher,
            input.Name,
            layer.Key,
            [.. layer.Units.Select((unit, number) => new KeyedUnit(unit.Id, unit.Code, unit.Name, classes.GetValueOrDefault(number)))],
            found.Units.Count(unit => unit < 0)
        );
    }

    private static int RankOf(AreaLayer layer) =>
        layer.Key switch
        {
            AreaLayer.Municipalities => 0,
            AreaLayer.Places => 2,
            _ => 1,
        };

    /// <summary>The unit of each row, −1 for none.</summary>
    private static int[] Find(DatasetInput input, AreaLayer layer)
    {
        var matcher = new PlaceMatcher([.. layer.Names.Select(name => name.Name)]);
        var (names, municipalities) = (input.Content.Texts("unit"), input.Content.Texts("municipality"));
        return [.. Enumerable.Range(0, input.Content.Rows).Select(FindRow)];

        int FindRow(int row)
        {
            if (names[row] is not { } name)
                return -1;
            var match = matcher.Match(name, layer.Key == AreaLayer.Places ? municipalities[row] : null);
            return match.IsFound ? layer.Names[match.Place].Unit : -1;
        }
    }

    /// <summary>The class of each unit; a unit that rows put in different classes has none.</summary>
    private static Dictionary<int, KeyClass> Classes(DatasetInput input, int[] units)
    {
        var (codes, names) = (input.Content.Texts("class"), input.Content.Texts("class_name"));
        return Enumerable
            .Range(0, units.Length)
            .Where(row => units[row] >= 0 && (codes[row] ?? names[row]) is not null)
            .GroupBy(row => units[row], row => new KeyClass(codes[row] ?? names[row]!, names[row]))
            .Where(unit => unit.DistinctBy(one => one.Code).Count() == 1)
            .ToDictionary(unit => unit.Key, unit => unit.First());
    }
}
