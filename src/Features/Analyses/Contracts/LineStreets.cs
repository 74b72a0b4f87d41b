using Samplan.Analyses.Networks.Lines;
using Samplan.Catalogue.Contracts;
using Samplan.Engine.Networks;
using Samplan.Engine.Networks.Lines;
using Samplan.Formats.Tables;
using Samplan.Geo;
using Samplan.Kernel;

namespace Samplan.Analyses.Contracts;

/// <summary>Reads a layer of lines (NVDB and the like) into a network.</summary>
public static class LineStreets
{
    /// <summary>Ends of roads that lie within this distance meet, unless something else is asked for.</summary>
    public const double ToleranceMetres = 0.5;

    /// <summary>What <see cref="LineReading.Map"/> may name.</summary>
    public static IReadOnlyList<string> Fields => RoadFields.All;

    /// <exception cref="RefusedException">The file cannot be read, a mapped column is missing, or a row cannot be right.</exception>
    public static RoadNetworkBuilding Read(string path, LineReading reading, RoutingProfile profile, CancellationToken cancellation)
    {
        using var table = TableFile.Open(path, new TableReading(reading.Layer, reading.CoordinateSystemCode));
        var (file, description) = (Path.GetFileName(path), table.Description);
        if (!description.HasGeometry)
            throw new RefusedException(Refusal.Of("networks.no-lines", ("file", file)));
        var system = description.CoordinateSystem ?? throw new RefusedException(Refusal.Of("networks.lines-without-crs", ("file", file)));
        var columns = RoadFields.All.ToDictionary(static field => field, field => FindColumn(file, field, reading.Map, description.Columns));
        var (transform, lines) = (CoordinateTransform.Between(system, CoordinateSystems.Wgs84), new List<RoadLine>());
        while (table.Read() is { } row)
        {
            cancellation.ThrowIfCancellationRequested();
            if (row.Geometry is { IsEmpty: false } geometry)
                lines.AddRange(new RoadRow(file, row.Number, field => TextOf(row, columns[field])).ListLines(geometry, transform));
        }
        return RoadNetworkBuilder.Build(RoadLines.ToDraft(lines, profile, reading.ToleranceMetres, cancellation), profile, null, cancellation);
    }

    /// <summary>The same of imported datasets with the role roads.</summary>
    internal static RoadNetworkBuilding Read(
        IReadOnlyList<(DatasetVersion Version, DatasetContent Content)> datasets,
        RoutingProfile profile,
        Func<int, int, bool>? holds,
        CancellationToken cancellation
    )
    {
        var (transform, lines) = (CoordinateTransform.Between(CoordinateSystems.Sweref99TransverseMercator, CoordinateSystems.Wgs84), new List<RoadLine>());
        foreach (var (version, content) in datasets)
        {
            var texts = RoadFields.All.ToDictionary(static field => field, content.Texts);
            var (speeds, against) = (content.Numbers(RoadFields.Speed), content.Numbers(RoadFields.SpeedAgainst));
            for (var row = 0; row < content.Rows; row++)
            {
                if (content.Geometries[row] is not { IsEmpty: false } geometry)
                    continue;
                var at = row;
                var text = (string field) =>
                    field switch
                    {
                        RoadFields.Speed => speeds[at],
                        RoadFields.SpeedAgainst => against[at],
                        _ => null,
                    }
                        is { } speed
                        ? NumberOf(speed)
                        : texts[field][at];
                lines.AddRange(new RoadRow(version.FileName, row + 1, text).ListLines(geometry, transform));
            }
        }
        var draft = RoadLines.ToDraft(lines, profile, ToleranceMetres, cancellation);
        if (holds is not null)
            draft.Keep(holds);
        return RoadNetworkBuilder.Build(draft, profile, null, cancellation);
    }

    private static int? FindColumn(string file, string field, IReadOnlyDictionary<string, string> map, IReadOnlyList<TableColumn> columns)
    {
        var name = map.GetValueOrDefault(field, field);
        for (var i = 0; i < columns.Count; i++)
        {
            if (string.Equals(columns[i].Name.Trim(), name, StringComparison.OrdinalIgnoreCase))
                return i;
        }
        return map.ContainsKey(field)
            ? throw new RefusedException(
                Refusal.Of(
                    "networks.road-column-missing",
                    ("file", file),
                    ("column", name),
                    ("columns", string.Join(", ", columns.Select(static column => column.Name)))
                )
            )
            : null;
    }

    private static string? TextOf(TableRow row, int? column) =>
        column is null
            ? null
            : row.Cells[column.Value] switch
            {
                { Kind: CellKind.Text, Text: var text } => text,
                { Kind: CellKind.Number or CellKind.Truth, Number: var number } => NumberOf(number),
                _ => null,
            };

    private static string NumberOf(double number) => number.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
}
