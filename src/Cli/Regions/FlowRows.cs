using System.Globalization;
using System.Runtime.InteropServices;
using Samplan.Formats.Tables;

namespace Samplan.Cli.Regions;

/// <summary>
/// Commuters between units as the file has them, by codes. A hidden number (<c>&lt;5</c>, <c>..</c>) is a range: <c>&lt;5</c> is 1 to 4; one
/// that shows no bound is 0 to the highest that another hidden one in the file may be, or 4. Parameters may say otherwise.
/// </summary>
internal sealed class FlowRows
{
    private const double HighestWhereNothingIsTold = 4;

    private readonly Dictionary<(string From, string To), Range> _flows = [];

    private FlowRows() { }

    public required string FileName { get; init; }

    /// <summary>Whether the file says of any unit how many live and work there.</summary>
    public bool TellsWhoStays => _flows.Keys.Any(pair => pair.From == pair.To);

    /// <summary>Rows that repeated a pair and were added to it.</summary>
    public int SummedRows { get; private set; }

    /// <summary>Rows whose number is hidden.</summary>
    public int HiddenRows { get; private set; }

    public IEnumerable<string> Codes => _flows.Keys.SelectMany(pair => new[] { pair.From, pair.To });

    public IReadOnlyDictionary<(string From, string To), Range> Flows => _flows;

    public static FlowRows Read(string path, IReadOnlyDictionary<string, string> map, bool refusesDuplicates, (double? Low, double? High) hidden)
    {
        using var table = new InputTable(path, "flows", map);
        var found = new FlowRows { FileName = table.FileName };
        var unbounded = new List<(string, string)>();
        var highest = 0.0;
        var (from, to, persons) = (table.GetColumn("from"), table.GetColumn("to"), table.GetColumn("persons"));
        while (table.Read())
        {
            var pair = (table.Code(from), table.Code(to));
            var text = table.Text(persons);
            if (IsUnbounded(text))
                unbounded.Add(pair);
            var range =
                IsUnbounded(text) ? default
                : FindBound(table, persons, text) is { } bound ? Hide(bound, hidden)
                : Known(table, persons);
            if (range.Low < range.High)
                highest = Math.Max(highest, range.High);
            found.HiddenRows += IsUnbounded(text) || text.StartsWith('<') ? 1 : 0;
            found.Add(pair, range, refusesDuplicates ? table : null);
        }

        var most = hidden.High ?? (highest > 0 ? highest : HighestWhereNothingIsTold);
        foreach (var pair in unbounded)
            found._flows[pair] = found._flows[pair].Plus(new Range(hidden.Low ?? 0, most));
        if (found._flows.Values.All(range => range.High == 0))
            throw RegionRefused.Because("no-flows", ("file", table.FileName));
        return found;
    }

    /// <summary>
    /// Those stay whom no flow takes anywhere, in the units of which the file does not say how many do. Where it says of some, a unit may lack its number of residents;
    /// where it says of none, every unit that somebody leaves must have one.
    /// </summary>
    /// <param name="file">The units file, for people.</param>
    /// <param name="units">What it says of each unit; null where there is none.</param>
    /// <param name="method">The method that goes by shares of all who work.</param>
    public void AddThoseWhoStay(string file, IReadOnlyDictionary<string, UnitRows.Row>? units, string method)
    {
        if (!TellsWhoStays && units?.Values.Any(unit => unit.Residents is not null) != true)
            throw RegionRefused.Because("own-missing", ("file", FileName), ("method", method));
        var leaving = new SortedDictionary<string, Range>(StringComparer.Ordinal);
        foreach (var (pair, range) in _flows)
        {
            if (!_flows.ContainsKey((pair.From, pair.From)))
                leaving[pair.From] = leaving.GetValueOrDefault(pair.From).Plus(range);
        }
        var silent = TellsWhoStays ? [] : leaving.Keys.Where(unit => units![unit].Residents is null).ToList();
        if (silent.Count > 0)
            throw RegionRefused.Because("residents-missing", ("file", file), ("units", RegionRefused.Some(silent)), ("count", $"{silent.Count}"));
        foreach (var (unit, row) in units ?? new Dictionary<string, UnitRows.Row>())
        {
            if (row.Residents is { } residents && !_flows.ContainsKey((unit, unit)))
                _flows[(unit, unit)] = Staying(file, unit, residents, leaving.GetValueOrDefault(unit));
        }
    }

    private static Range Staying(string file, string unit, double residents, Range leaving)
    {
        if (leaving.Low > residents)
            throw RegionRefused.Because(
                "residents-below-leaving",
                ("file", file),
                ("unit", unit),
                ("residents", residents.ToString(CultureInfo.InvariantCulture)),
                ("leaving", leaving.Low.ToString(CultureInfo.InvariantCulture))
            );
        return new Range(Math.Max(0, residents - leaving.High), residents - leaving.Low);
    }

    private void Add((string From, string To) pair, Range range, InputTable? refusing)
    {
        ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(_flows, pair, out var isThere);
        if (isThere && refusing is not null)
            throw RegionRefused.Because("duplicate", ("file", refusing.FileName), ("line", refusing.Line), ("from", pair.From), ("to", pair.To));
        SummedRows += isThere ? 1 : 0;
        sum = sum.Plus(range);
    }

    private static bool IsUnbounded(string text) => text is ".." or "..." or "…" or "‥";

    private static double? FindBound(InputTable table, int column, string text)
    {
        if (!text.StartsWith('<'))
            return null;
        var isNumber = NumberText.TryParse(text.AsSpan(1), null, out var bound, out _) && bound > 0;
        return isNumber
            ? bound
            : throw RegionRefused.Because("not-a-number", ("file", table.FileName), ("line", table.Line), ("column", table.Name(column)), ("value", text));
    }

    private static Range Hide(double bound, (double? Low, double? High) hidden)
    {
        var high = Math.Max(0, Math.Ceiling(bound) - 1);
        var (low, most) = (hidden.Low ?? Math.Min(1, high), hidden.High is { } told ? Math.Min(told, high) : high);
        return new Range(Math.Min(low, most), most);
    }

    private static Range Known(InputTable table, int column) =>
        table.Amount(column) is { } amount
            ? new Range(amount, amount)
            : throw RegionRefused.Because("persons-missing", ("file", table.FileName), ("line", table.Line), ("column", table.Name(column)));

    /// <summary>Fewest and most persons a flow may be.</summary>
    internal readonly record struct Range(double Low, double High)
    {
        public Range Plus(Range other) => new(Low + other.Low, High + other.High);

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Low}–{High}");
    }
}
