using NetTopologySuite.IO;
using Samplan.Geo.Blobs;
using Samplan.Sqlite;

namespace Samplan.Formats.Tests.GeoPackage;

/// <summary>A small GeoPackage with one layer of three features and one table of attributes.</summary>
internal static class GeoPackageDrawing
{
    public static void Write(string path, string definition, string? change)
    {
        using var connection = SqliteFile.OpenReadWrite(path);
        void Run(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }
        Run(
            $"""
            PRAGMA journal_mode = DELETE;
            CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT, srs_id INTEGER PRIMARY KEY, organization TEXT, organization_coordsys_id INTEGER, definition TEXT);
            CREATE TABLE gpkg_contents (table_name TEXT PRIMARY KEY, data_type TEXT, srs_id INTEGER);
            CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, geometry_type_name TEXT, srs_id INTEGER);
            CREATE TABLE orter (fid INTEGER PRIMARY KEY, geom POINT, namn TEXT(50), kvot REAL, antal MEDIUMINT, ja BOOLEAN, dag DATE, "när" DATETIME, bild BLOB);
            CREATE TABLE lista (id INTEGER PRIMARY KEY, "n""1" INTEGER);
            INSERT INTO gpkg_spatial_ref_sys VALUES ('SWEREF99 TM', 100000, 'NONE', 100000, '{definition}');
            INSERT INTO gpkg_contents VALUES ('lista', 'attributes', NULL), ('orter', 'features', 100000), ('bilder', 'tiles', 100000);
            INSERT INTO gpkg_geometry_columns VALUES ('orter', 'geom', 'POINT', 100000);
            INSERT INTO lista VALUES (1, 5);
            INSERT INTO orter VALUES (1, NULL, 'Örebro', 1.5, 3, 1, '2024-05-01', NULL, X'00'), (2, NULL, NULL, NULL, 'text', 0, 'igår', 'x', NULL),
              (3, NULL, 'c', 2, NULL, NULL, NULL, NULL, NULL);
            """
        );
        using (var place = new FastStatement(connection, "UPDATE orter SET geom = ?1 WHERE fid = ?2"))
        {
            foreach (var (fid, wkt) in new[] { (1, "POINT (500000 6600000)"), (3, "LINESTRING (0 0, 1 1)") })
            {
                place.BindBlob(1, GeoPackageGeometry.ToBlob(new WKTReader().Read(wkt), 100000));
                place.BindInt64(2, fid);
                place.Run();
            }
        }
        if (change is not null)
            Run(change);
    }
}
