using NetTopologySuite.Geometries;
using Samplan.Analyses.Contracts;
using Samplan.Analyses.Contracts.Keys;
using Samplan.Catalogue.Contracts;
using Samplan.Kernel;
using Samplan.Server;

namespace Samplan.Cli;

/// <summary>Imported keys as tables of <c>keys</c>. Their columns are stable: scripts read them.</summary>
internal static class KeyTables
{
    private const string Role = "key:";

    /// <summary>One row a vintage.</summary>
    public static async Task<ShownTable> VintagesAsync(Rooms rooms, CancellationToken cancellation)
    {
        var rows = new List<IReadOnlyList<object?>>();
        foreach (var (dataset, vintage) in await ListAsync(rooms, cancellation))
            rows.Add([
                dataset.Role[Role.Length..],
                vintage.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture),
                vintage.Publisher ?? dataset.Owner,
                vintage.Source,
                vintage.Layer,
                (double)vintage.ListClasses().Count,
                (double)vintage.Units.Count(unit => unit.Class is not null),
                (double)vintage.OutsideRows,
            ]);
        return Table(["key", "year", "publisher", "source", "layer", "classes", "units", "outside_rows"], rows, "publisher");
    }

    /// <summary>One row a unit of a vintage.</summary>
    public static async Task<ShownTable> UnitsAsync(Rooms rooms, string written, CancellationToken cancellation)
    {
        var vintage = await GetAsync(rooms, written, cancellation);
        return Table(
            ["unit", "name", "class", "class_name"],
            [.. vintage.Units.Select(unit => (IReadOnlyList<object?>)[unit.Code ?? unit.Id, unit.Name, unit.Class?.Code, unit.Class?.Name])],
            "name",
            "class_name"
        );
    }

    /// <summary>A vintage beside a computed division or another vintage.</summary>
    public static async Task<KeyComparison> CompareAsync(Rooms rooms, string written, string with, CancellationToken cancellation)
    {
        var vintage = await GetAsync(rooms, written, cancellation);
        if (vintage.Layer is null)
            throw new RefusedException(Refusal.Of("keys.no-units", ("key", written)));
        var other = await KeyCounterpart.FindAsync(rooms.Get<IDerivations>(), with, vintage.Layer, cancellation);
        return KeyComparison.Of(vintage, other ?? throw new RefusedException(Refusal.Of("keys.no-counterpart", ("with", with), ("key", written))));
    }

    /// <summary>One row a unit that differs.</summary>
    public static ShownTable Differences(KeyComparison comparison) =>
        Table(
            ["unit", "name", "class", "class_name", "other", "other_name"],
            [
                .. comparison.Differences.Select(one =>
                    (IReadOnlyList<object?>)
                        [one.Unit.Code ?? one.Unit.Id, one.Unit.Name, one.Unit.Class?.Code, one.Unit.Class?.Name, one.Other.Code, one.Other.Name]
                ),
            ],
            "name",
            "class_name",
            "other_name"
        );

    private static async Task<KeyVintage> GetAsync(Rooms rooms, string written, CancellationToken cancellation)
    {
        var (key, year) = KeyCounterpart.Read(written);
        var set = await rooms.Get<IDerivations>().FindResultAsync<KeySet>(AnalysisSteps.OfKey(key), cancellation);
        return set?.Find(year) ?? throw new RefusedException(Refusal.Of("keys.no-such", ("key", written)));
    }

    private static async Task<IReadOnlyList<(Dataset Dataset, KeyVintage Vintage)>> ListAsync(Rooms rooms, CancellationToken cancellation)
    {
        var all = new List<(Dataset, KeyVintage)>();
        foreach (var dataset in (await rooms.Get<IDatasets>().ListAsync(cancellation)).Where(one => one.Role.StartsWith(Role, StringComparison.Ordinal)))
        {
            var set = await rooms.Get<IDerivations>().FindResultAsync<KeySet>(AnalysisSteps.OfKey(dataset.Role[Role.Length..]), cancellation);
            all.AddRange(set?.Vintages.Select(vintage => (dataset, vintage)) ?? []);
        }
        return all;
    }

    private static ShownTable Table(IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<object?>> rows, params string[] quoted) =>
        new(columns, rows) { Geometries = new Geometry?[rows.Count], QuotedColumns = quoted.ToHashSet(StringComparer.Ordinal) };
}
