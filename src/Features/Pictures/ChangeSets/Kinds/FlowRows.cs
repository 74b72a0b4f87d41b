using Samplan.Analyses.Contracts;
using Samplan.Catalogue.Contracts;

namespace Samplan.Pictures.ChangeSets.Kinds;

/// <summary>A flow file's rows with another number of persons from one place to another.</summary>
internal static class FlowRows
{
    private static readonly string[] s_ends = ["from", "to", "from_municipality", "to_municipality"];

    /// <summary>The newest file of the dimension's flows: the one that links are worked out from. Null where nobody has imported any.</summary>
    public static DatasetVersion? FindNewest(string dimension, IReadOnlyList<Dataset> datasets) =>
        datasets.Where(dataset => dataset.Role == $"flows:{dimension}").SelectMany(dataset => dataset.Current).MaxBy(version => version.Year ?? int.MinValue);

    /// <param name="content">The rows of the version.</param>
    /// <param name="version">Tells what its aliases mean.</param>
    /// <param name="places">What the names of its rows are matched to, as they are where flows are read.</param>
    /// <param name="flow">The flow as it shall be; both ends are places.</param>
    public static DatasetContent With(DatasetContent content, DatasetVersion version, PlaceSet places, Flow flow)
    {
        int[] told = [.. ListRows(content, version, places, flow)];
        return told.Length == 0 ? Added(content, places, flow) : Told(content, told, flow.Persons);
    }

    private static IEnumerable<int> ListRows(DatasetContent content, DatasetVersion version, PlaceSet places, Flow flow)
    {
        var names = places.ListNames();
        var matcher = new PlaceMatcher([.. names.Select(one => one.Name)], version.Aliases);
        var (from, to) = (content.Texts("from"), content.Texts("to"));
        var (fromMunicipality, toMunicipality) = (content.Texts("from_municipality"), content.Texts("to_municipality"));
        return Enumerable.Range(0, content.Rows).Where(row => Is(from[row], fromMunicipality[row], flow.From) && Is(to[row], toMunicipality[row], flow.To));

        bool Is(string? name, string? municipality, string place) =>
            name is not null && matcher.Match(name, municipality) is { IsFound: true } found && places.Places[names[found.Place].Place].Id == place;
    }

    /// <summary>The first of the rows tells the number; what other spellings or members of the place told is in it.</summary>
    private static DatasetContent Told(DatasetContent content, int[] rows, double persons)
    {
        var numbers = content.NumberColumns.ToDictionary(column => column, content.Numbers, StringComparer.Ordinal);
        double?[] changed = [.. content.Numbers("persons")];
        foreach (var row in rows)
            changed[row] = row == rows[0] ? persons : null;
        numbers["persons"] = changed;
        return new DatasetContent(
            content.Rows,
            numbers,
            content.TextColumns.ToDictionary(column => column, content.Texts, StringComparer.Ordinal),
            content.Geometries
        );
    }

    private static DatasetContent Added(DatasetContent content, PlaceSet places, Flow flow)
    {
        var (from, to) = (places.Places.First(place => place.Id == flow.From), places.Places.First(place => place.Id == flow.To));
        var texts = s_ends
            .Union(content.TextColumns)
            .ToDictionary(column => column, column => (string?[])[.. content.Texts(column), TextOf(column)], StringComparer.Ordinal);
        var numbers = content
            .NumberColumns.Union(["persons"])
            .ToDictionary(
                column => column,
                column => (double?[])[.. content.Numbers(column), column == "persons" ? flow.Persons : null],
                StringComparer.Ordinal
            );
        return new DatasetContent(content.Rows + 1, numbers, texts, content.Geometries.Count == 0 ? [] : [.. content.Geometries, null]);

        string? TextOf(string column) =>
            column switch
            {
                "from" => NameOf(from),
                "to" => NameOf(to),
                "from_municipality" => from.MunicipalityCode ?? from.Municipality,
                "to_municipality" => to.MunicipalityCode ?? to.Municipality,
                _ => null,
            };
    }

    private static string NameOf(Place place) => place.Members is [var first, ..] ? first.Code ?? first.Name : place.Code ?? place.Name;
}
