using System.Globalization;
using NetTopologySuite.Geometries;
using Samplan.Engine.Flows.Regions;
using Samplan.Geo;

namespace Samplan.Cli.Regions;

/// <summary>What the files besides the flows say of the units: names and urban centres, neighbours, polygons.</summary>
internal static class UnitRows
{
    private static readonly CoordinateSystem s_metres = CoordinateSystems.Get("EPSG:3035");

    /// <summary>Rows of the units file by code.</summary>
    public static Dictionary<string, Row> ReadUnits(string path, IReadOnlyDictionary<string, string> map)
    {
        using var table = new InputTable(path, "units", map);
        var (unit, name) = (table.GetColumn("unit"), table.FindColumn("name"));
        var (population, centre, inCentre) = (table.FindColumn("population"), table.FindColumn("urban_centre"), table.FindColumn("urban_centre_population"));
        var residents = table.FindColumn("residents");
        var rows = new Dictionary<string, Row>(StringComparer.Ordinal);
        while (table.Read())
        {
            var code = table.Code(unit);
            var row = new Row(
                name is { } column ? table.Text(column) : "",
                population is { } people ? table.Amount(people) : null,
                centre is { } key ? table.Text(key) : "",
                inCentre is { } part ? table.Amount(part) : null,
                residents is { } workers ? table.Amount(workers) : null
            );
            if (row.CentrePopulation > row.Population)
                throw RegionRefused.Because("centre-above-population", ("file", table.FileName), ("line", table.Line), ("unit", code));
            if (!rows.TryAdd(code, row))
                throw RegionRefused.Because("unit-twice", ("file", table.FileName), ("line", table.Line), ("unit", code));
        }
        return rows;
    }

    /// <summary>Units with their urban centre by number; every unit must tell its inhabitants.</summary>
    public static IReadOnlyList<UrbanUnit> Urban(string file, IReadOnlyList<string> codes, Dictionary<string, Row> rows)
    {
        var silent = codes.Where(code => rows[code].Population is null || (rows[code].Centre.Length > 0 && rows[code].CentrePopulation is null)).ToList();
        if (silent.Count > 0)
            throw RegionRefused.Because("population-missing", ("file", file), ("units", RegionRefused.Some(silent)));
        var centres = rows.Values.Select(row => row.Centre).Where(centre => centre.Length > 0).Distinct().Order(StringComparer.Ordinal).ToList();
        if (centres.Count == 0)
            throw RegionRefused.Because("no-centres", ("file", file));
        return
        [
            .. codes
                .Select(code => rows[code])
                .Select(row => new UrbanUnit(row.Population!.Value, row.Centre.Length > 0 ? centres.IndexOf(row.Centre) : null, row.CentrePopulation ?? 0)),
        ];
    }

    public static UnitNeighbours ReadNeighbours(string path, IReadOnlyDictionary<string, string> map, Dictionary<string, int> numbers)
    {
        using var table = new InputTable(path, "neighbours", map);
        var (unit, neighbour) = (table.GetColumn("unit"), table.GetColumn("neighbour"));
        var pairs = new List<(int, int)>();
        while (table.Read())
            pairs.Add((Number(unit), Number(neighbour)));
        // With no neighbours at all nothing could be brought together, which nobody asks for.
        if (pairs.TrueForAll(pair => pair.Item1 == pair.Item2))
            throw RegionRefused.Because("no-neighbours", ("file", table.FileName));
        return new UnitNeighbours(numbers.Count, pairs);

        int Number(int column) =>
            numbers.TryGetValue(table.Code(column), out var number)
                ? number
                : throw RegionRefused.Because("neighbour-unknown", ("file", table.FileName), ("line", table.Line), ("unit", table.Code(column)));
    }

    /// <summary>One area a unit, in metres; features of one unit are its parts. Polygons of units without flows are left out.</summary>
    public static (Geometry[] Polygons, int LeftOut) ReadPolygons(RegionFiles files, IReadOnlyList<string> codes, Dictionary<string, int> numbers)
    {
        using var table = new InputTable(files.Polygons!, "polygons", files.Map, files.CoordinateSystem);
        var unit = table.GetColumn("unit");
        if (table.CoordinateSystem is not { } system)
            throw RegionRefused.Because("crs-missing", ("file", table.FileName));
        var transform = system.IsGeographic ? CoordinateTransform.Between(system, s_metres) : null;
        var parts = codes.Select(_ => new List<Geometry>()).ToArray();
        var leftOut = 0;
        while (table.Read())
        {
            if (!numbers.TryGetValue(table.Code(unit), out var number))
            {
                leftOut++;
                continue;
            }
            if (table.Geometry is not { IsEmpty: false } area || area is not (Polygon or MultiPolygon))
                throw RegionRefused.Because("no-polygon", ("file", table.FileName), ("line", table.Line), ("unit", codes[number]));
            if (transform is null && area.EnvelopeInternal is { MinX: >= -180, MaxX: <= 180, MinY: >= -90, MaxY: <= 90 })
                throw RegionRefused.Because("degrees", ("file", table.FileName), ("crs", system.Code));
            transform?.Apply(area);
            if (!area.IsValid)
                throw RegionRefused.Because("polygon-invalid", ("file", table.FileName), ("line", table.Line), ("unit", codes[number]));
            parts[number].Add(area);
        }
        var without = codes.Where((_, number) => parts[number].Count == 0).ToList();
        if (without.Count > 0)
            throw RegionRefused.Because(
                "polygons-missing",
                ("file", table.FileName),
                ("units", RegionRefused.Some(without)),
                ("count", without.Count.ToString(CultureInfo.InvariantCulture))
            );
        return ([.. parts.Select(own => own.Count == 1 ? own[0] : NetTopologySuite.Operation.OverlayNG.OverlayNGRobust.Union(own))], leftOut);
    }

    /// <summary>One row of the units file.</summary>
    /// <param name="Name">Empty where none is given.</param>
    /// <param name="Population">Inhabitants.</param>
    /// <param name="Centre">Key of its urban centre; empty where it has none.</param>
    /// <param name="CentrePopulation">Inhabitants in that centre.</param>
    /// <param name="Residents">Employed persons who live there, wherever they work.</param>
    internal sealed record Row(string Name, double? Population, string Centre, double? CentrePopulation, double? Residents);
}
