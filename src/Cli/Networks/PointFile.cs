using Samplan.Engine.Routing;
using Samplan.Formats.Tables;
using Samplan.Geo;
using Samplan.Kernel;

namespace Samplan.Cli.Networks;

/// <summary>Points with ids from a table: <c>id, lat, lon</c>, or <c>id, x, y</c> with a coordinate system.</summary>
internal sealed record PointFile(Utf8Texts Ids, IReadOnlyList<GeoPoint> Points)
{
    /// <summary>The asked number of each point, null where it is missing; null when the table has no such column.</summary>
    public KnownNumbers? Amounts { get; private init; }

    /// <summary>The asked area of each point, null where it is missing; null when it was not asked for.</summary>
    public IReadOnlyList<string?>? Areas { get; private init; }

    /// <summary>The asked share of each point, from 0 to 1, null where it is missing; null when it was not asked for.</summary>
    public KnownNumbers? Shares { get; private init; }

    /// <summary>Where nothing is to be reached.</summary>
    public static PointFile None { get; } = new(Utf8Texts.None, []);

    /// <summary>The line of each point.</summary>
    private IReadOnlyList<int> Lines { get; init; } = [];

    /// <summary>The file's name.</summary>
    public string File { get; private init; } = "";

    private const int ManyPoints = 100_000;
    private static readonly string[] s_latitudes = ["lat", "latitude", "latitud"];
    private static readonly string[] s_longitudes = ["lon", "lng", "long", "longitude", "longitud"];

    private static readonly string[] s_eastings = ["x", "e", "east", "easting"];
    private static readonly string[] s_northings = ["y", "n", "north", "northing"];

    /// <exception cref="RefusedException">The file cannot be read, a column is missing, or a row cannot be right.</exception>
    public static PointFile Read(string path, CoordinateSystem? system, PointColumns? wanted = null)
    {
        using var table = TableFile.Open(path, new TableReading());
        var columns = table.Description.Columns;
        var id = Find(columns, ["id"]) ?? throw Missing(path, "id");
        int first,
            second;
        // Degrees are degrees whatever the other table has.
        if (Find(columns, s_eastings) is null && Find(columns, s_longitudes) is not null)
            system = null;
        if (system is null)
        {
            first = Find(columns, s_longitudes) ?? throw (Find(columns, ["x"]) is null ? Missing(path, "lon") : Refuse("networks.crs-missing", path));
            second = Find(columns, s_latitudes) ?? throw Missing(path, "lat");
        }
        else
        {
            first = Find(columns, s_eastings) ?? throw Missing(path, "x");
            second = Find(columns, s_northings) ?? throw Missing(path, "y");
        }
        var amount = wanted is null ? null : Find(columns, wanted.AmountNames);
        if (wanted is { IsAmountDemanded: true } && amount is null)
            throw Missing(path, wanted.AmountNames[0]);
        int? area = wanted?.AreaName is { } name ? Find(columns, [name]) ?? throw Missing(path, name) : null;
        int? share = wanted?.ShareName is { } named ? Find(columns, [named]) ?? throw Missing(path, named) : null;
        var points = Read(path, table, (id, first, second, amount, area, share), system);
        // Rows leave several times their size behind, which would lie there beside what is computed from them.
        if (points.Ids.Count >= ManyPoints)
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return points;
    }

    /// <summary>The numbers, which none may be missing.</summary>
    /// <exception cref="RefusedException">One is missing.</exception>
    public double[] KnownAmounts()
    {
        var (all, missing) = Amounts!.FindAll();
        return all ?? throw Refuse("networks.amount-missing", File, Lines[missing], ("value", Ids[missing]));
    }

    /// <summary>The areas (or kinds), which none may be missing.</summary>
    /// <exception cref="RefusedException">One is missing.</exception>
    public IReadOnlyList<string> KnownAreas(string column)
    {
        var missing = Enumerable.Range(0, Ids.Count).FirstOrDefault(i => Areas![i] is null, -1);
        return missing < 0
            ? [.. Areas!.Select(static area => area!)]
            : throw Refuse("networks.text-missing", File, Lines[missing], ("value", Ids[missing]), ("column", column));
    }

    /// <summary>The positions of some ids.</summary>
    /// <exception cref="RefusedException">There is no such id.</exception>
    public IReadOnlyList<int> PositionsOf(IEnumerable<string> ids) =>
        [.. ids.Select(id => Ids.IndexOf(id) is >= 0 and var at ? at : throw Refuse("networks.id-unknown", File, null, ("value", id)))];

    /// <summary>The points but for some.</summary>
    /// <exception cref="RefusedException">There is no such id, or none is left.</exception>
    public PointFile Without(IReadOnlyCollection<string> ids)
    {
        if (ids.Count == 0)
            return this;
        _ = PositionsOf(ids);
        var left = But(ids);
        return left.Ids.Count > 0 ? left : throw Refuse("networks.no-points", File);
    }

    /// <summary>The points but for some, which may be all.</summary>
    public PointFile But(IReadOnlyCollection<string> ids)
    {
        int[] left = [.. Enumerable.Range(0, Ids.Count).Where(i => !ids.Contains(Ids[i], StringComparer.Ordinal))];
        return new PointFile(Ids.Choose(left), [.. left.Select(i => Points[i])])
        {
            Amounts = Amounts?.Choose(left),
            Areas = Areas is null ? null : [.. left.Select(i => Areas[i])],
            Shares = Shares?.Choose(left),
            Lines = [.. left.Select(i => Lines[i])],
            File = File,
        };
    }

    /// <summary>The points with one of them elsewhere.</summary>
    public PointFile With(string id, GeoPoint place)
    {
        var at = Ids.IndexOf(id);
        return this with { Points = [.. Points.Select((one, i) => i == at ? place : one)] };
    }

    /// <summary>The points and one more.</summary>
    public PointFile With(string id, GeoPoint place, double? amount, string? area) =>
        new(Ids.With(id), [.. Points, place])
        {
            Amounts = Amounts?.With(amount),
            Areas = Areas is null ? null : [.. Areas, area],
            Lines = [.. Lines, 0],
            File = File,
        };

    private static PointFile Read(
        string path,
        TableReader table,
        (int Id, int First, int Second, int? Amount, int? Area, int? Share) at,
        CoordinateSystem? system
    )
    {
        var transform = system is null ? null : CoordinateTransform.Between(system, CoordinateSystems.Wgs84);
        var (ids, points, lines) = (new UniqueTexts(), new List<GeoPoint>(), new List<int>());
        var (amounts, areas, shares) = (new List<double>(), new List<string?>(), new List<double>());
        while (table.Read() is { } row)
        {
            var id = TextOf(row.Cells[at.Id]) ?? throw Refuse("networks.id-missing", path, row.Number);
            if (!ids.TryAdd(id))
                throw Refuse("networks.id-twice", path, row.Number, ("value", id));
            var (x, y) = (Number(path, table, row, at.First), Number(path, table, row, at.Second));
            var (longitude, latitude) = transform?.Apply(x, y) ?? (x, y);
            if (!(Math.Abs(longitude) <= 180 && Math.Abs(latitude) <= 90))
                throw Refuse("networks.outside-globe", path, row.Number);
            lines.Add((int)Math.Min(row.Number, int.MaxValue));
            if (at.Amount is { } amount)
                amounts.Add(Amount(path, table, row, amount) ?? double.NaN);
            if (at.Area is { } area)
                areas.Add(TextOf(row.Cells[area]));
            if (at.Share is { } share)
                shares.Add(Amount(path, table, row, share, 1) ?? double.NaN);
            points.Add(new GeoPoint((int)Math.Round(longitude * 1e7), (int)Math.Round(latitude * 1e7)));
        }
        if (points.Count == 0)
            throw Refuse("networks.no-points", path);
        return new PointFile(ids.ToTexts(), points.ToArray())
        {
            Amounts = at.Amount is null ? null : new KnownNumbers([.. amounts]),
            Areas = at.Area is null ? null : areas,
            Shares = at.Share is null ? null : new KnownNumbers([.. shares]),
            Lines = lines.ToArray(),
            File = path,
        };
    }

    private static string? TextOf(Cell cell) =>
        cell switch
        {
            { Kind: CellKind.Text, Text: { } text } => text,
            { Kind: CellKind.Number, Number: var number } => number.ToString("R", System.Globalization.CultureInfo.InvariantCulture),
            _ => null,
        };

    private static double? Amount(string path, TableReader table, TableRow row, int column, double most = double.MaxValue)
    {
        var cell = row.Cells[column];
        if (cell.Kind == CellKind.Empty)
            return null;
        var isNumber = cell.Kind == CellKind.Number;
        var number = cell.Number;
        if ((!isNumber && !NumberText.TryParse(cell.Text ?? "", null, out number, out _)) || !(number >= 0 && number <= most))
            throw Refuse(
                most > 1 ? "networks.not-an-amount" : "networks.not-a-share",
                path,
                row.Number,
                ("column", table.Description.Columns[column].Name),
                ("value", TextOf(cell) ?? "")
            );
        return number;
    }

    private static double Number(string path, TableReader table, TableRow row, int column)
    {
        var cell = row.Cells[column];
        if (cell.Kind == CellKind.Number)
            return cell.Number;
        // Coordinates have one decimal sign and no groups, whatever the rest of the file has.
        var text = cell.Text ?? "";
        return NumberText.TryParse(text, text.Contains('.', StringComparison.Ordinal) ? '.' : ',', out var number, out _)
            ? number
            : throw Refuse("networks.not-a-coordinate", path, row.Number, ("column", table.Description.Columns[column].Name), ("value", text));
    }

    private static int? Find(IReadOnlyList<TableColumn> columns, string[] names)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            if (names.Contains(columns[i].Name, StringComparer.OrdinalIgnoreCase))
                return i;
        }
        return null;
    }

    private static RefusedException Missing(string path, string column) => Refuse("networks.column-missing", path, null, ("column", column));

    private static RefusedException Refuse(string code, string path, long? line = null, params ReadOnlySpan<(string Name, string Value)> more) =>
        new(Refusal.Of(code, [("file", Path.GetFileName(path)), ("line", line?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? ""), .. more]));
}
