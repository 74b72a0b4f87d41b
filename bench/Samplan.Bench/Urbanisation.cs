using System.Globalization;
using Samplan.Engine.Settlements.Urbanisation;

namespace Samplan.Bench;

/// <summary>Degree of urbanisation of a large raster, and its labelling beside the one that everybody uses in Python.</summary>
internal sealed class Urbanisation : IBenchmark
{
    private const int CellsASide = 5_000;
    private const int Seed = 20261121;
    private const int TownCount = 20_000;
    private const double LimitMilliseconds = 2_000;
    private const double MostBytesPerCell = 4;

    public string Name => "urbanisation";

    public string Work => string.Create(CultureInfo.InvariantCulture, $"{CellsASide} × {CellsASide} cells with {TownCount} towns, seed {Seed}");

    public void Run(BenchSession session)
    {
        var grid = Draw();
        session.Limit(
            "level 2 with every criterion",
            new Side<(UrbanisationClasses Classes, double BytesPerCell)>("Samplan", () => Classify(grid)),
            LimitMilliseconds,
            answer => answer.Classes.CountByClass().Count < 8 ? "a class has no cell" : null
        );
        session.LimitFigure("memory beyond input and output", Classify(grid).BytesPerCell, MostBytesPerCell, "bytes a cell allocated");
        CompareLabels(session, grid);
    }

    private static (UrbanisationClasses Classes, double BytesPerCell) Classify(UrbanisationGrid grid)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var classes = DegreeOfUrbanisation.Classify(grid, UrbanisationLevel.Two, UrbanisationParameters.Ghsl2023);
        // All that was ever allocated is at least what was held at once.
        return (classes, ((double)(GC.GetTotalAllocatedBytes(precise: true) - before) / classes.Codes.Length) - 1);
    }

    private static void CompareLabels(BenchSession session, UrbanisationGrid grid)
    {
        using var scipy = ScipyPeer.Find();
        foreach (
            var (work, density, contiguity) in new[]
            {
                ("clusters of 300 a cell, queen", 300.0, Contiguity.Queen),
                ("clusters of 1,500 a cell, rook", 1_500.0, Contiguity.Rook),
            }
        )
        {
            if (scipy is null)
            {
                session.PeerNotHere(work, "scipy.ndimage");
                continue;
            }
            var cells = Array.ConvertAll(grid.Persons, persons => persons >= density);
            var mask = CellMask.From(CellsASide, CellsASide, cells);
            var labels = CellClusters.Label(mask, contiguity).ToLabels();
            var isEqual = scipy.Load(cells, CellsASide, contiguity == Contiguity.Queen).AsSpan().SequenceEqual(labels);
            session.Compare(
                work,
                new Side<int>("Samplan", () => CellClusters.Label(mask, contiguity).Count),
                new Side<int>("scipy.ndimage.label", scipy.Label),
                (ours, theirs) =>
                    !isEqual ? "a cell has another label"
                    : ours == theirs ? null
                    : $"{ours} clusters against {theirs}",
                leastRatio: 10
            );
        }
    }

    /// <summary>Towns of all sizes whose density falls outward, farms between them, a little water and what is built where people live.</summary>
    private static UrbanisationGrid Draw()
    {
        var random = new Random(Seed);
        var (persons, land, built) = (new double[CellsASide * CellsASide], new double[CellsASide * CellsASide], new double[CellsASide * CellsASide]);
        Array.Fill(land, UrbanisationGrid.CellSquareMetres);
        for (var town = 0; town < TownCount; town++)
            DrawTown(random, persons, built);
        for (var cell = 0; cell < persons.Length; cell++)
        {
            if (random.Next(3) == 0)
                persons[cell] += random.Next(100);
            if (random.Next(97) == 0)
                land[cell] = 200_000;
            built[cell] = Math.Min(built[cell], UrbanisationGrid.CellSquareMetres);
        }
        return new UrbanisationGrid(CellsASide, CellsASide, persons, land, built);
    }

    private static void DrawTown(Random random, double[] persons, double[] built)
    {
        int middleRow = random.Next(CellsASide),
            middleColumn = random.Next(CellsASide);
        var reach = (int)(3 * Math.Pow(10, Math.Pow(random.NextDouble(), 3) * 1.3));
        for (var row = Math.Max(0, middleRow - reach); row <= Math.Min(CellsASide - 1, middleRow + reach); row++)
        {
            for (var column = Math.Max(0, middleColumn - reach); column <= Math.Min(CellsASide - 1, middleColumn + reach); column++)
            {
                var far = Math.Sqrt(Math.Pow(row - middleRow, 2) + Math.Pow(column - middleColumn, 2)) / reach;
                var people = 6_000 * Math.Exp(-4 * far) * (0.3 + random.NextDouble());
                persons[(row * CellsASide) + column] += people;
                built[(row * CellsASide) + column] += people * 80;
            }
        }
    }
}
