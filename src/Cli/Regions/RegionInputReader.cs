using System.Globalization;
using Samplan.Analyses.Contracts.Regions;
using Samplan.Engine.Flows.Regions;
using Samplan.Kernel;

namespace Samplan.Cli.Regions;

/// <summary>Reads the files of a call into what a method needs, or refuses them with one sentence.</summary>
internal static class RegionInputReader
{
    public static RegionInputs Read(RegionFiles files, RegionParameters parameters, bool needsCentres, CancellationToken cancellation)
    {
        var notes = new List<Refusal>();
        var rows = FlowRows.Read(files.Flows, files.Map, files.RefusesDuplicates, parameters.Hidden);
        var units = files.Units is { } path ? UnitRows.ReadUnits(path, files.Map) : null;
        string[] codes = [.. rows.Codes.Concat((IEnumerable<string>?)units?.Keys ?? []).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (units is not null)
            CheckUnits(files, codes, units);
        // Intramax goes by exchange and not by shares of all who work, so that it takes the flows as they are.
        if (parameters.Method != "intramax" || (units?.Values.Any(unit => unit.Residents is not null) ?? false))
            rows.AddThoseWhoStay(Path.GetFileName(files.Units ?? ""), units, parameters.Method);
        var numbers = codes.Select((code, number) => (code, number)).ToDictionary(pair => pair.code, pair => pair.number, StringComparer.Ordinal);
        var flows = rows.Flows.ToArray();
        if (rows.SummedRows > 0)
            notes.Add(Refusal.Of("regions.summed", ("file", Path.GetFileName(files.Flows)), ("count", Text(rows.SummedRows))));
        if (rows.HiddenRows > 0)
            notes.Add(Refusal.Of("regions.hidden", ("file", Path.GetFileName(files.Flows)), ("count", Text(rows.HiddenRows))));
        return new RegionInputs(
            codes,
            [.. codes.Select(code => units is not null && units[code].Name.Length > 0 ? units[code].Name : code)],
            new UncertainFlows(
                codes.Length,
                [.. flows.Select(flow => numbers[flow.Key.From])],
                [.. flows.Select(flow => numbers[flow.Key.To])],
                [.. flows.Select(flow => flow.Value.Low)],
                [.. flows.Select(flow => flow.Value.High)]
            )
        )
        {
            UrbanUnits = needsCentres ? UnitRows.Urban(Path.GetFileName(files.Units!), codes, units!) : null,
            Neighbours = ReadNeighbours(files, parameters, (codes, numbers), notes, cancellation),
            Notes = notes,
        };
    }

    private static void CheckUnits(RegionFiles files, string[] codes, Dictionary<string, UnitRows.Row> units)
    {
        var unknown = codes.Where(code => !units.ContainsKey(code)).ToList();
        if (unknown.Count > 0)
            throw RegionRefused.Because(
                "units-missing",
                ("file", Path.GetFileName(files.Units!)),
                ("flows", Path.GetFileName(files.Flows)),
                ("units", RegionRefused.Some(unknown)),
                ("count", Text(unknown.Count))
            );
    }

    private static UnitNeighbours? ReadNeighbours(
        RegionFiles files,
        RegionParameters parameters,
        (string[] Codes, Dictionary<string, int> Numbers) units,
        List<Refusal> notes,
        CancellationToken cancellation
    )
    {
        if (parameters.Method == "scb-la")
        {
            if ((files.Neighbours ?? files.Polygons) is { } unused)
                notes.Add(Refusal.Of("regions.neighbours-not-used", ("file", Path.GetFileName(unused)), ("method", parameters.Method)));
            return null;
        }
        if (files.Neighbours is { } path)
            return UnitRows.ReadNeighbours(path, files.Map, units.Numbers);
        if (files.Polygons is null)
            return null;
        var (polygons, leftOut) = UnitRows.ReadPolygons(files, units.Codes, units.Numbers);
        var found = PolygonNeighbours.Of(polygons, parameters.ToleranceMetres, cancellation);
        var overlaps = found.Overlaps.Where(overlap => overlap.Share > parameters.LargestOverlap).ToList();
        if (overlaps.Count > 0)
            throw RegionRefused.Because(
                "overlap",
                ("file", Path.GetFileName(files.Polygons)),
                ("first", units.Codes[overlaps[0].First]),
                ("second", units.Codes[overlaps[0].Second]),
                ("share", (100 * overlaps[0].Share).ToString("0.#", CultureInfo.InvariantCulture)),
                ("count", Text(overlaps.Count))
            );
        if (leftOut > 0)
            notes.Add(Refusal.Of("regions.polygons-left-out", ("file", Path.GetFileName(files.Polygons)), ("count", Text(leftOut))));
        return found.Neighbours;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
