using System.Diagnostics;
using System.Globalization;
using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;
using Npgsql;
using NpgsqlTypes;
using Samplan.Engine.Overlay;

namespace Samplan.Bench;

/// <summary>Exact sums of a population grid over areas, beside a general geometry library and beside PostGIS, which clip each cell.</summary>
internal sealed class GridSums : IBenchmark
{
    private const double CellMetres = DrawnCountry.CellMetres;
    private const double RelativeTolerance = 1e-9;
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(12);
    private readonly DrawnCountry _country = DrawnCountry.Drawn;

    public string Name => "grid-sums";

    public string Work =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"areas and persons of {DrawnCountry.CellCount} cells of 1 km in {DrawnCountry.MunicipalityCount} municipalities and {DrawnCountry.PlaceCount} places, seed {DrawnCountry.Seed}"
        );

    public void Run(BenchSession session)
    {
        var grid = RegularGrid.FromLowerLeftCorners(CellMetres, _country.CellEastings, _country.CellNorthings);
        // Shuffled, so that the first so many of them are like all of them.
        Geometry[] areas = [.. _country.Municipalities, .. _country.Places];
        new Random(DrawnCountry.Seed).Shuffle(areas);
        var some = areas[..(areas.Length / 20)];
        session.Compare(
            $"{some.Length} of the areas, drawn by lot",
            new Side<Overlay[]>("Samplan", () => Exact(grid, some)),
            new Side<Overlay[]>("NetTopologySuite", () => ByClipping(some)),
            Difference
        );
        session.Grow("140 areas", size => () => Exact(grid, areas[..(140 * size)]));
        CompareWithPostGis(session, grid, areas);
    }

    private void CompareWithPostGis(BenchSession session, RegularGrid grid, Geometry[] areas)
    {
        using var peer = PostGisPeer.Find();
        if (peer is null)
        {
            session.PeerNotHere("all areas", "PostGIS");
            return;
        }
        session.Note($"PostGIS {peer.Version}");
        peer.Fill("area", [], areas.Select(area => (area.AsBinary(), (IReadOnlyList<object?>)[])));
        peer.Fill("cell", ["persons float8"], _country.CellPersons.Select((persons, cell) => (Cell(cell).AsBinary(), (IReadOnlyList<object?>)[persons])));
        var some = areas[..(areas.Length / 20)];
        var start = Stopwatch.GetTimestamp();
        InPostGis(peer, some);
        var isQuick = Stopwatch.GetElapsedTime(start) < s_longest / 20;
        var asked = isQuick ? areas : some;
        session.Compare(
            isQuick ? "all areas" : $"{some.Length} of the areas, drawn by lot: all take too long",
            new Side<Overlay[]>("Samplan", () => Exact(grid, asked)),
            new Side<Overlay[]>("PostGIS ST_Intersection", () => InPostGis(peer, asked)),
            Difference,
            leastRatio: 20
        );
    }

    private Overlay[] Exact(RegularGrid grid, IReadOnlyList<Geometry> areas)
    {
        var shares = GridOverlay.Shares(grid, areas);
        var ones = new double?[_country.CellPersons.Length];
        Array.Fill(ones, CellMetres * CellMetres);
        return [.. shares.Sum(_country.CellPersons).Zip(shares.Sum(ones), static (persons, area) => new Overlay(area.KnownSum, persons.KnownSum))];
    }

    private Overlay[] ByClipping(IReadOnlyList<Geometry> areas)
    {
        var index = new STRtree<int>();
        var cells = new Geometry[_country.CellPersons.Length];
        for (var cell = 0; cell < cells.Length; cell++)
        {
            cells[cell] = Cell(cell);
            index.Insert(cells[cell].EnvelopeInternal, cell);
        }

        var sums = new Overlay[areas.Count];
        Parallel.For(
            0,
            areas.Count,
            area =>
            {
                var (squareMetres, persons) = (0.0, 0.0);
                foreach (var cell in index.Query(areas[area].EnvelopeInternal))
                {
                    var part = areas[area].Intersection(cells[cell]).Area;
                    squareMetres += part;
                    persons += _country.CellPersons[cell]!.Value * part / (CellMetres * CellMetres);
                }
                sums[area] = new Overlay(squareMetres, persons);
            }
        );
        return sums;
    }

    private static Overlay[] InPostGis(PostGisPeer peer, IReadOnlyList<Geometry> areas)
    {
        const string overlay = """
            SELECT id, SUM(part), SUM(part / 1e6 * persons) FROM (
              SELECT area.id, cell.persons, ST_Area(ST_Intersection(area.geom, cell.geom)) AS part
              FROM area JOIN cell ON ST_Intersects(area.geom, cell.geom) WHERE area.id <= $1) AS parts GROUP BY id
            """;
        using var command = new NpgsqlCommand(overlay, peer.Connection) { CommandTimeout = 0 };
        command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Integer, Value = areas.Count });
        using var reader = command.ExecuteReader();
        var sums = new Overlay[areas.Count];
        while (reader.Read())
            sums[reader.GetInt32(0) - 1] = new Overlay(reader.GetDouble(1), reader.GetDouble(2));
        return sums;
    }

    private Geometry Cell(int cell)
    {
        var (east, north) = (_country.CellEastings[cell], _country.CellNorthings[cell]);
        return GeometryFactory.Default.ToGeometry(new Envelope(east, east + CellMetres, north, north + CellMetres));
    }

    private static string? Difference(Overlay[] ours, Overlay[] theirs)
    {
        for (var i = 0; i < ours.Length; i++)
        {
            if (IsApart(ours[i].SquareMetres, theirs[i].SquareMetres) || IsApart(ours[i].Persons, theirs[i].Persons))
                return $"area {i}: {ours[i]} against {theirs[i]}";
        }
        return null;
    }

    private static bool IsApart(double ours, double theirs) => Math.Abs(ours - theirs) > RelativeTolerance * Math.Max(1, Math.Abs(theirs));

    /// <summary>What of an area the cells cover, and the people in it.</summary>
    private readonly record struct Overlay(double SquareMetres, double Persons);
}
