using Samplan.Cli.Regions;
using Samplan.Engine.Settlements.MunicipalityTypes;
using Samplan.Kernel;

namespace Samplan.Cli.Typologies;

/// <summary>
/// The municipalities of a call: people and rural shares from a table as <c>degurba --units-out</c> writes it, neighbours, and travel times where they are
/// given. What a file does not tell is not known, and never zero.
/// </summary>
internal sealed class MunicipalityFile
{
    private static readonly string[] s_ruralParts = ["rural_cluster", "low_density", "very_low_density"];

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<MunicipalityFacts> _facts = [];

    private MunicipalityFile() { }

    public IReadOnlyList<string> Codes => [.. _numbers.OrderBy(pair => pair.Value).Select(pair => pair.Key)];

    public IReadOnlyList<MunicipalityFacts> Facts => _facts;

    public static MunicipalityFile Read(string units, string neighbours, string? times, IReadOnlyDictionary<string, string> map)
    {
        var file = new MunicipalityFile();
        file.ReadUnits(units, map);
        file.ReadNeighbours(neighbours, map);
        if (times is not null)
            file.ReadTimes(times, map);
        return file;
    }

    private void ReadUnits(string path, IReadOnlyDictionary<string, string> map)
    {
        using var table = new InputTable(path, "units", map);
        var (unit, persons, rural) = (table.GetColumn("unit"), table.GetColumn("persons"), table.FindColumn("rural_share"));
        int[] parts = rural is null ? [.. s_ruralParts.Select(table.GetColumn)] : [rural.Value];
        while (table.Read())
        {
            var code = table.Code(unit);
            if (!_numbers.TryAdd(code, _numbers.Count))
                throw RegionRefused.Because("unit-twice", ("file", table.FileName), ("line", table.Line), ("unit", code));
            // A unit of which any part is not known has an unknown share.
            var share = parts.Aggregate((double?)0, (sum, part) => sum + table.Amount(part));
            _facts.Add(new MunicipalityFacts(CheckShare(table, share), table.Amount(persons), []));
        }
        if (_facts.Count == 0)
            throw RegionRefused.Because("no-flows", ("file", table.FileName));
    }

    private void ReadNeighbours(string path, IReadOnlyDictionary<string, string> map)
    {
        using var table = new InputTable(path, "neighbours", map);
        var (unit, neighbour) = (table.GetColumn("unit"), table.GetColumn("neighbour"));
        var sets = _facts.Select(_ => new SortedSet<int>()).ToArray();
        while (table.Read())
        {
            var (one, other) = (Number(table, unit), Number(table, neighbour));
            if (one == other)
                continue;
            sets[one].Add(other);
            sets[other].Add(one);
        }
        for (var i = 0; i < sets.Length; i++)
            _facts[i] = _facts[i] with { Neighbours = [.. sets[i]] };
    }

    private void ReadTimes(string path, IReadOnlyDictionary<string, string> map)
    {
        using var table = new InputTable(path, "times", map);
        var (unit, near, minutes) = (table.GetColumn("unit"), table.FindColumn("near_share"), table.FindColumn("mean_minutes"));
        if ((near ?? minutes) is null)
            table.GetColumn("near_share");
        while (table.Read())
        {
            var at = Number(table, unit);
            _facts[at] = _facts[at] with
            {
                ShareNearCity = near is { } part ? CheckShare(table, table.Amount(part)) : null,
                MeanMinutesToCity = minutes is { } column ? table.Amount(column) : null,
            };
        }
    }

    private int Number(InputTable table, int column) =>
        _numbers.TryGetValue(table.Code(column), out var number)
            ? number
            : throw new RefusedException(Refusal.Of("typology.unit-unknown", ("file", table.FileName), ("line", table.Line), ("unit", table.Code(column))));

    // Shares that were rounded may add up to a hair more than one.
    private static double? CheckShare(InputTable table, double? share) =>
        share is > 1.0001 ? throw new RefusedException(Refusal.Of("typology.share-above-one", ("file", table.FileName), ("line", table.Line)))
        : share is { } part ? Math.Min(1, part)
        : null;
}
