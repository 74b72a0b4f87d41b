using Samplan.Engine.Flows.Regions;

namespace Samplan.Cli.Regions;

/// <summary>
/// The division beside an earlier one, of another year or another method. Where units were merged or renamed in between, a file of
/// <c>before,after</c> says what became what; a unit of the earlier file that it does not name bears the same code.
/// </summary>
internal sealed class RegionComparison
{
    private static readonly Dictionary<string, string> s_asNamed = [];

    private RegionComparison(string file) => File = file;

    public string File { get; }

    public required PartitionComparison Partition { get; init; }

    /// <summary>Units that are in another region, by their earlier codes, with the regions' codes.</summary>
    public IReadOnlyList<(string Unit, string? Before, string? After, MoveKind Kind)> Moves { get; private init; } = [];

    public IReadOnlyList<(string Before, string After)> Merges { get; private init; } = [];

    public IReadOnlyList<(string Before, string After)> Splits { get; private init; } = [];

    public static RegionComparison Read(string path, string? correspondence, RegionInputs inputs, RegionalDivision division)
    {
        var after = division.Units.ToDictionary(
            unit => inputs.Codes[unit.Unit],
            unit => unit.Region is { } number ? inputs.Codes[division.Regions[number].Centre] : null,
            StringComparer.Ordinal
        );
        return Read(ReadRegions(path, "compare", s_asNamed), Path.GetFileName(path), correspondence, after);
    }

    /// <summary>Two earlier results beside each other: of two years, two methods or two sets of parameters.</summary>
    /// <param name="map">The columns of <c>before.unit</c>, <c>after.region</c> … where they are called something else, as in a published key.</param>
    public static RegionComparison Between(string before, string after, string? correspondence, IReadOnlyDictionary<string, string> map) =>
        Read(
            ReadRegions(before, "before", map),
            Path.GetFileName(before),
            correspondence,
            ReadRegions(after, "after", map).ToDictionary(row => row.Unit, row => row.Region.Length > 0 ? row.Region : (string?)null, StringComparer.Ordinal)
        );

    private static RegionComparison Read(
        List<(string Unit, string Region)> earlier,
        string file,
        string? correspondence,
        IReadOnlyDictionary<string, string?> after
    )
    {
        var became = correspondence is null ? [] : ReadCorrespondence(correspondence);
        var rows = new List<(string Unit, string? Before, string? After)>();
        var reached = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (unit, region) in earlier)
        {
            foreach (var now in became.TryGetValue(unit, out var units) ? units : [unit])
            {
                reached.Add(now);
                rows.Add((unit, region.Length > 0 ? region : null, after.GetValueOrDefault(now)));
            }
        }
        rows.AddRange(after.Where(pair => !reached.Contains(pair.Key)).Select(pair => (pair.Key, (string?)null, pair.Value)));
        return Compare(file, rows);
    }

    private static RegionComparison Compare(string file, List<(string Unit, string? Before, string? After)> rows)
    {
        string[] before = [.. rows.Select(row => row.Before).OfType<string>().Distinct().Order(StringComparer.Ordinal)];
        string[] after = [.. rows.Select(row => row.After).OfType<string>().Distinct().Order(StringComparer.Ordinal)];
        var partition = PartitionComparison.Of([.. rows.Select(row => Number(before, row.Before))], [.. rows.Select(row => Number(after, row.After))]);
        return new RegionComparison(file)
        {
            Partition = partition,
            Moves = [.. partition.Moves.Select(move => (rows[move.Unit].Unit, rows[move.Unit].Before, rows[move.Unit].After, move.Kind))],
            Merges = [.. partition.Merges.Select(pair => (before[pair.Before], after[pair.After]))],
            Splits = [.. partition.Splits.Select(pair => (before[pair.Before], after[pair.After]))],
        };
    }

    private static int? Number(string[] regions, string? region) => region is null ? null : Array.BinarySearch(regions, region, StringComparer.Ordinal);

    private static List<(string Unit, string Region)> ReadRegions(string path, string kind, IReadOnlyDictionary<string, string> map)
    {
        using var table = new InputTable(path, kind, map);
        var (unit, region) = (table.GetColumn("unit"), table.GetColumn("region"));
        var rows = new List<(string, string)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (table.Read())
        {
            if (!seen.Add(table.Code(unit)))
                throw RegionRefused.Because("unit-twice", ("file", table.FileName), ("line", table.Line), ("unit", table.Code(unit)));
            rows.Add((table.Code(unit), table.Text(region)));
        }
        return rows;
    }

    private static Dictionary<string, List<string>> ReadCorrespondence(string path)
    {
        using var table = new InputTable(path, "correspondence", new Dictionary<string, string>());
        var (before, after) = (table.GetColumn("before"), table.GetColumn("after"));
        var became = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        while (table.Read())
        {
            if (!became.TryGetValue(table.Code(before), out var units))
                became[table.Code(before)] = units = [];
            units.Add(table.Code(after));
        }
        return became;
    }
}
