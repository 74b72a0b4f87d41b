using Microsoft.Data.Sqlite;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using Samplan.Geo;

namespace Samplan.Reference.Tests.Regions;

/// <summary>Dalarna's files read without the program's own readers, for the sums that a test makes by itself.</summary>
internal static class DalarnaFiles
{
    public const string Layers = "se_dalarna_pendling/dalarna_pendling.gpkg";
    public const string Stops = "se_dalarna_kollektivtrafik/dalarna_kollektivtrafik.gpkg";

    // Magic, version, flags, system, and an envelope of so many bytes by the flags (GeoPackage 1.3, clause 2.1.3).
    private const int HeaderBytes = 8;
    private static readonly int[] s_envelopeBytes = [0, 32, 48, 48, 64];

    /// <summary>A place as a circle of its area round its point.</summary>
    public sealed record Town(string Code, Coordinate Middle, double RadiusMetres)
    {
        public bool Holds(Coordinate position) => Middle.Distance(position) <= RadiusMetres;

        public Geometry Disc() => new Point(Middle).Buffer(RadiusMetres, quadrantSegments: 500);
    }

    public sealed record Cell(double West, double South, double Persons)
    {
        private const double SizeMetres = 1_000;

        public Geometry Square() => new GeometryFactory().ToGeometry(new Envelope(West, West + SizeMetres, South, South + SizeMetres));
    }

    public static IReadOnlyList<Town> ReadTowns() =>
        Read(
            Layers,
            "SELECT tatort_kod, geom, area_ha FROM tatorter_arbetsmarknad",
            row => new Town(row.GetString(0), ToSweref(PositionOf(row.GetFieldValue<byte[]>(1))), Math.Sqrt(row.GetDouble(2) * 10_000 / Math.PI))
        );

    public static IReadOnlyList<Cell> ReadCells() =>
        Read(Layers, "SELECT x, y, dagbef FROM dagbef_1km", row => new Cell(row.GetDouble(0), row.GetDouble(1), row.GetDouble(2)));

    public static IReadOnlyList<double> ReadCommuters() => Read(Layers, "SELECT nbrCommuters FROM pendlingsflode_vag", row => row.GetDouble(0));

    /// <summary>Each stop with its departures a weekday, which the file has as decimals.</summary>
    public static IReadOnlyList<(Coordinate Position, decimal Departures)> ReadStops() =>
        Read(Stops, "SELECT geom, genomsnitt_veckodag_avgangar FROM hallplatslagen", row => (PositionOf(row.GetFieldValue<byte[]>(0)), row.GetDecimal(1)));

    private static Coordinate ToSweref(Coordinate degrees)
    {
        var (easting, northing) = Sweref.From(CoordinateSystems.Wgs84).Apply(degrees.X, degrees.Y);
        return new Coordinate(easting, northing);
    }

    private static Coordinate PositionOf(byte[] blob) => new WKBReader().Read(blob[(HeaderBytes + s_envelopeBytes[(blob[3] >> 1) & 7])..]).Coordinate;

    private static List<T> Read<T>(string file, string sql, Func<SqliteDataReader, T> read)
    {
        using var connection = Sqlite.SqliteFile.OpenForeign(ReferenceFiles.Find(file));
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var rows = command.ExecuteReader();
        var all = new List<T>();
        while (rows.Read())
            all.Add(read(rows));
        return all;
    }
}
