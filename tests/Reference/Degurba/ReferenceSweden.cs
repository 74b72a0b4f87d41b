using System.Globalization;
using System.IO.Compression;
using NetTopologySuite.Geometries;
using Samplan.Engine.Overlay;
using Samplan.Engine.Settlements.Urbanisation;
using Samplan.Formats.Tables;
using Samplan.Geo;

namespace Samplan.Reference.Tests.Degurba;

/// <summary>The inhabited squares of Sweden and its municipalities.</summary>
internal sealed record ReferenceSweden(PlacedCells Cells, double[] Persons, IReadOnlyList<string> Codes, IReadOnlyList<Geometry> Areas, CellShares Shares)
{
    public static ReferenceSweden Read(string grid, string borders)
    {
        var (eastings, northings, persons) = (new List<double>(), new List<double>(), new List<double?>());
        using (var lines = new StreamReader(new GZipStream(File.OpenRead(grid), CompressionMode.Decompress)))
        {
            lines.ReadLine();
            while (lines.ReadLine()?.Split(',') is { } cells)
            {
                eastings.Add(double.Parse(cells[1], CultureInfo.InvariantCulture));
                northings.Add(double.Parse(cells[2], CultureInfo.InvariantCulture));
                persons.Add(double.Parse(cells[3], CultureInfo.InvariantCulture));
            }
        }
        var (codes, areas) = (new List<string>(), new List<Geometry>());
        using (var table = TableFile.Open(borders, new TableReading()))
        {
            var transform = Sweref.From(table.Description.CoordinateSystem!);
            var column = table.Description.Columns.ToList().FindIndex(one => one.Name == "id");
            while (table.Read() is { } row)
            {
                codes.Add(row.Cells[column].Text!);
                areas.Add(row.Geometry!.Copy());
                transform.Apply(areas[^1]);
            }
        }
        var placed = PlacedCells.From([.. eastings], [.. northings], [.. persons], AbsentCells.AreZero);
        var shares = GridOverlay.Shares(RegularGrid.FromLowerLeftCorners(1000, [.. eastings], [.. northings]), areas);
        return new ReferenceSweden(placed, [.. persons.Select(one => one!.Value)], codes, areas, shares);
    }

    public IReadOnlyList<UnitUrbanisation> Classify(UrbanisationLevel level, UrbanisationParameters parameters)
    {
        var classes = DegreeOfUrbanisation.Classify(Cells.Grid, level, parameters);
        byte[] codes = [.. Cells.Index.Select(cell => classes.Codes[cell])];
        return UnitClassification.Classify(Shares, Persons, codes, [], UnitRules.July2024);
    }

    /// <summary>
    /// Why a municipality can have another degree in another year, on another grid or with other borders, with the number that tells; null when
    /// nothing does. The same three questions are asked of every municipality.
    /// </summary>
    public string? FindReason(int unit, UnitUrbanisation found)
    {
        if (found.Margin < 0.05)
            return "borders and year: within five hundredths of the threshold";
        // Cells a third less dense than the threshold, since a grid that lies otherwise cuts the same people otherwise.
        var small = Clusters(unit, 200, Contiguity.Queen).Where(cluster => cluster.Whole < 7_500).ToList();
        var (share, persons) = (small.Sum(cluster => cluster.Share), small.Sum(cluster => cluster.Whole));
        if (share >= found.Margin && persons > 3_500)
            return string.Create(
                CultureInfo.InvariantCulture,
                $"grid and year: {share:0.00} of its people live in small clusters of {persons:0} persons together, which stand or fall at 5,000"
            );
        if (Largest(unit, 1_000, Contiguity.Rook) is var dense && dense.Share >= found.Margin)
            return string.Create(
                CultureInfo.InvariantCulture,
                $"grid and year: whether the dense cells where {dense.Share:0.00} of its people live ({dense.Whole:0} persons together) are a centre, or of one, hangs on single cells"
            );
        return null;
    }

    private (double Share, double Whole) Largest(int unit, double density, Contiguity contiguity) => Clusters(unit, density, contiguity).FirstOrDefault();

    /// <summary>Clusters that the unit has part of: that part of its people, and the persons of the whole cluster.</summary>
    private IEnumerable<(double Share, double Whole)> Clusters(int unit, double density, Contiguity contiguity)
    {
        var grid = Cells.Grid;
        var clusters = CellClusters.Label(CellMask.From(grid.RowCount, grid.ColumnCount, [.. grid.Persons.Select(one => one >= density)]), contiguity);
        var (labels, sums) = (clusters.ToLabels(), clusters.Sum(grid.Persons));
        var (parts, persons) = (new Dictionary<int, double>(), 0.0);
        var cells = Shares.CellsOf(unit);
        var shares = Shares.SharesOf(unit);
        for (var i = 0; i < cells.Length; i++)
        {
            var people = Persons[cells[i]] * shares[i];
            persons += people;
            if (labels[Cells.Index[cells[i]]] is var label and > 0)
                parts[label] = parts.GetValueOrDefault(label) + people;
        }
        return parts.OrderByDescending(part => part.Value).Select(part => (part.Value / persons, sums[part.Key - 1]));
    }
}
