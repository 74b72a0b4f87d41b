using System.Globalization;
using NetTopologySuite.Geometries;
using Samplan.Engine.Overlay;
using Samplan.Engine.Settlements.Urbanisation;
using Samplan.Formats.Csv;
using Samplan.Formats.GeoTiff;
using Samplan.Formats.Tables;
using Samplan.Geo;
using Samplan.Kernel;

namespace Samplan.Cli.Degurba;

/// <summary>The units of a file and their degree of urbanisation, as a table.</summary>
internal sealed class DegurbaUnits
{
    private const double OverlapTolerance = 1e-6;

    // Borders that were generalised one by one lie over each other here and there. More than this share of a unit is no sliver.
    private const double MostOverlap = 0.05;
    private static readonly string[] s_usualNames = ["unit", "uid", "kommun_kod", "kommunkod", "knkod", "deso", "desokod", "regsokod", "kod", "code", "id"];

    private readonly List<string> _names = [];
    private readonly List<Geometry> _areas = [];

    /// <summary>Reads the units into the cells' coordinate system.</summary>
    /// <exception cref="RefusedException">A system that cannot be transformed, a unit twice, without a name or without a valid area.</exception>
    public static DegurbaUnits Read(string path, IReadOnlyDictionary<string, string> map, RasterGrid place)
    {
        var file = Path.GetFileName(path);
        using var reader = TableFile.Open(path, new TableReading());
        if (!reader.Description.HasGeometry)
            throw new RefusedException(Refusal.Of("degurba.units-without-areas", ("file", file)));
        if (reader.Description.CoordinateSystem is not { } from || place.CoordinateSystem is not { } to)
            throw new RefusedException(Refusal.Of("degurba.units-system", ("file", file), ("system", place.CoordinateSystemName ?? "–")));
        var transform = CoordinateTransform.Between(from, to);
        var columns = new TableColumns(file, reader.Description, map);
        var name = columns.Find("unit", s_usualNames) ?? 0;
        if (reader.Description.Columns.Count == 0)
            throw new RefusedException(Refusal.Of("degurba.column-missing", ("file", file), ("field", "unit"), ("columns", "–")));
        var (units, seen) = (new DegurbaUnits(), new HashSet<string>(StringComparer.Ordinal));
        while (reader.Read() is { } row)
        {
            var unit = TableColumns.Text(row, name);
            if (unit.Length == 0)
                throw Refuse("degurba.unit-nameless", file, row, unit);
            if (!seen.Add(unit))
                throw Refuse("degurba.unit-twice", file, row, unit);
            if (row.Geometry is not (Polygon or MultiPolygon) || row.Geometry.IsEmpty)
                throw Refuse("degurba.unit-not-an-area", file, row, unit);
            var area = row.Geometry.Copy();
            transform.Apply(area);
            if (!area.IsValid)
                throw Refuse("degurba.unit-invalid", file, row, unit);
            units._names.Add(unit);
            units._areas.Add(area);
        }
        return units._names.Count > 0 ? units : throw new RefusedException(Refusal.Of("degurba.units-without-areas", ("file", file)));
    }

    /// <summary>The classes of the units as CSV, and in how many cells the units overlap.</summary>
    /// <remarks>The degree is that of level 1 at both levels, the class and the shares are of the level that is asked for.</remarks>
    public (string Csv, int Overlaps) Classify(
        DegurbaInput input,
        (UrbanisationClasses One, UrbanisationClasses Asked) classes,
        UnitRules rules,
        CancellationToken cancellation
    )
    {
        var window = Window(input);
        var (grid, index) = window;
        var shares = GridOverlay.Shares(grid, _areas, cancellation);
        var persons = Array.ConvertAll(index, cell => input.Cells.Persons[cell]);
        var land = input.Cells.LandSquareMetres is { } squareMetres
            ? Array.ConvertAll(index, cell => squareMetres[cell] / UrbanisationGrid.CellSquareMetres)
            : [];
        MustLieBesideEachOther(shares);
        var asked = Classify(classes.Asked);
        return (Write(ReferenceEquals(classes.One, classes.Asked) ? asked : Classify(classes.One), asked), CountOverlaps(shares));

        IReadOnlyList<UnitUrbanisation> Classify(UrbanisationClasses level) =>
            UnitClassification.Classify(shares, persons, Array.ConvertAll(index, cell => level.Codes[cell]), land, rules);
    }

    /// <summary>The raster's cells within the box round all units.</summary>
    private (RegularGrid Grid, int[] Index) Window(DegurbaInput input)
    {
        var box = new Envelope();
        _areas.ForEach(area => box.ExpandToInclude(area.EnvelopeInternal));
        var place = input.Place;
        int Column(double easting) => (int)Math.Clamp(Math.Floor((easting - place.West) / place.CellWidth), 0, place.ColumnCount - 1);
        int Row(double northing) => (int)Math.Clamp(Math.Floor((place.North - northing) / place.CellHeight), 0, place.RowCount - 1);
        var (eastings, northings, index) = (new List<double>(), new List<double>(), new List<int>());
        for (var row = Row(box.MaxY); row <= Row(box.MinY); row++)
        {
            for (var column = Column(box.MinX); column <= Column(box.MaxX); column++)
            {
                eastings.Add(place.West + (column * place.CellWidth));
                northings.Add(place.North - ((row + 1) * place.CellHeight));
                index.Add((row * place.ColumnCount) + column);
            }
        }
        return (RegularGrid.FromLowerLeftCorners(place.CellWidth, eastings.ToArray(), northings.ToArray()), [.. index]);
    }

    /// <summary>Units that lie over each other would count the same people twice.</summary>
    /// <exception cref="RefusedException">More than a sliver of a unit lies in others.</exception>
    private void MustLieBesideEachOther(CellShares shares)
    {
        var held = HeldOf(shares);
        for (var unit = 0; unit < shares.AreaCount; unit++)
        {
            var cells = shares.CellsOf(unit);
            var (own, shared) = (0.0, 0.0);
            for (var i = 0; i < cells.Length; i++)
            {
                var share = shares.SharesOf(unit)[i];
                own += share;
                shared += Math.Clamp(held[cells[i]] - 1, 0, share);
            }
            if (shared > MostOverlap * own)
                throw new RefusedException(
                    Refusal.Of(
                        "degurba.units-over-each-other",
                        ("unit", _names[unit]),
                        ("share", (shared / own).ToString("0.##", CultureInfo.InvariantCulture))
                    )
                );
        }
    }

    private static int CountOverlaps(CellShares shares) => HeldOf(shares).Count(share => share > 1 + OverlapTolerance);

    /// <summary>What share of each cell the units hold together.</summary>
    private static double[] HeldOf(CellShares shares)
    {
        var held = new double[shares.CellCount];
        for (var unit = 0; unit < shares.AreaCount; unit++)
        {
            var cells = shares.CellsOf(unit);
            for (var i = 0; i < cells.Length; i++)
                held[cells[i]] += shares.SharesOf(unit)[i];
        }
        return held;
    }

    private string Write(IReadOnlyList<UnitUrbanisation> ones, IReadOnlyList<UnitUrbanisation> units)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        var csv = new CsvWriter(text);
        csv.Row(
            "unit",
            "degurba",
            "class",
            "persons",
            "urban_centre",
            "dense_cluster",
            "semi_dense_cluster",
            "suburban",
            "rural_cluster",
            "low_density",
            "very_low_density",
            "by_area",
            "unknown_share",
            "margin"
        );
        for (var i = 0; i < units.Count; i++)
        {
            var (one, unit, has) = (ones[i], units[i], units[i].Degree is not null);
            var shares = unit.Shares;
            csv.Field(_names[i]);
            csv.Field((double?)(int?)one.Degree);
            csv.Field((double?)(int?)unit.Class);
            csv.Field(unit.Persons);
            foreach (
                var share in (ReadOnlySpan<double>)
                    [
                        shares.Centre,
                        shares.DenseCluster,
                        shares.SemiDenseCluster,
                        shares.Suburban,
                        shares.RuralCluster,
                        shares.LowDensity,
                        shares.VeryLowDensity,
                    ]
            )
                csv.Field(has ? share : null);
            csv.Field(unit.IsByArea ? "1" : "0");
            csv.Field(unit.UnknownShare);
            csv.Field(one.Margin);
            csv.EndRow();
        }
        return text.ToString();
    }

    private static RefusedException Refuse(string code, string file, TableRow row, string unit) =>
        new(Refusal.Of(code, ("file", file), ("row", row.Number.ToString(CultureInfo.InvariantCulture)), ("unit", unit)));
}
