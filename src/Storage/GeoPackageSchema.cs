namespace Samplan.Storage;

/// <summary>The tables that make a SQLite file a GeoPackage 1.3 (OGC 12-128r18, annex C), with the reference systems Samplan writes.</summary>
internal static class GeoPackageSchema
{
    public const int ApplicationId = 0x47504B47;
    public const int UserVersion = 10300;
    public const int StoredSrsId = 3006;

    private const string Sweref99TransverseMercatorWkt =
        "PROJCS[\"SWEREF99 TM\",GEOGCS[\"SWEREF99\",DATUM[\"SWEREF99\",SPHEROID[\"GRS 1980\",6378137,298.257222101]],PRIMEM[\"Greenwich\",0],"
        + "UNIT[\"degree\",0.0174532925199433],AUTHORITY[\"EPSG\",\"4619\"]],PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"latitude_of_origin\",0],"
        + "PARAMETER[\"central_meridian\",15],PARAMETER[\"scale_factor\",0.9996],PARAMETER[\"false_easting\",500000],PARAMETER[\"false_northing\",0],"
        + "UNIT[\"metre\",1],AUTHORITY[\"EPSG\",\"3006\"]]";

    private const string Wgs84Wkt =
        "GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563]],PRIMEM[\"Greenwich\",0],"
        + "UNIT[\"degree\",0.0174532925199433],AUTHORITY[\"EPSG\",\"4326\"]]";

    /// <summary>Everything a new file needs.</summary>
    public static string Create { get; } =
        $"""
            PRAGMA application_id = {ApplicationId};
            PRAGMA user_version = {UserVersion};
            CREATE TABLE gpkg_spatial_ref_sys (
              srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY, organization TEXT NOT NULL,
              organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
            INSERT INTO gpkg_spatial_ref_sys VALUES
              ('Undefined Cartesian SRS', -1, 'NONE', -1, 'undefined', NULL),
              ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', NULL),
              ('WGS 84 geodetic', 4326, 'EPSG', 4326, '{Wgs84Wkt}', NULL),
              ('SWEREF99 TM', {StoredSrsId}, 'EPSG', {StoredSrsId}, '{Sweref99TransverseMercatorWkt}', NULL);
            CREATE TABLE gpkg_contents (
              table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '',
              last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
              min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER REFERENCES gpkg_spatial_ref_sys(srs_id));
            CREATE TABLE gpkg_geometry_columns (
              table_name TEXT NOT NULL UNIQUE REFERENCES gpkg_contents(table_name), column_name TEXT NOT NULL,
              geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL REFERENCES gpkg_spatial_ref_sys(srs_id),
              z TINYINT NOT NULL, m TINYINT NOT NULL, PRIMARY KEY (table_name, column_name));
            CREATE TABLE gpkg_extensions (
              table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, definition TEXT NOT NULL, scope TEXT NOT NULL,
              UNIQUE (table_name, column_name, extension_name));
            """;

    private const string UnlistedTables = """
        FROM sqlite_master AS made
        WHERE made.type = 'table' AND made.name NOT GLOB 'gpkg_*' AND made.name NOT GLOB 'rtree_*' AND made.name NOT GLOB 'sqlite_*'
          AND made.name NOT IN (SELECT table_name FROM gpkg_contents)
        """;

    /// <summary>How many of the program's own tables the list of contents lacks.</summary>
    public const string CountUnlistedTables = $"SELECT COUNT(*) {UnlistedTables}";

    /// <summary>
    /// Enters the program's own tables (datasets, results …) in the list of contents: QGIS offers every table there is, and opens only those
    /// that are listed as soon as one without geometry is.
    /// </summary>
    public const string ListOwnTables = $"""
        INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id)
        SELECT made.name, 'attributes', 'samplan ' || made.name, 0 {UnlistedTables}
        """;

    /// <summary>
    /// The triggers of extension gpkg_rtree_index: other programs that edit the table keep its index right with them. They call functions
    /// (ST_MinX …) that those programs bring; Samplan itself never changes a row of a completed table.
    /// </summary>
    public static string CreateIndexTriggers(string table)
    {
        var (t, r) = (SqlDialect.Quote(table), SqlDialect.Quote(IndexOf(table)));
        const string Bounds = "ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)";
        const string HasShape = "NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom)";
        const string HasNoShape = "(NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))";
        string Trigger(string name, string when, string act) => $"CREATE TRIGGER {SqlDialect.Quote($"{IndexOf(table)}_{name}")} {when} BEGIN {act}; END;\n";
        var put = $"INSERT OR REPLACE INTO {r} VALUES (NEW.fid, {Bounds})";
        return Trigger("insert", $"AFTER INSERT ON {t} WHEN ({HasShape})", put)
            + Trigger("update6", $"AFTER UPDATE OF geom ON {t} WHEN OLD.fid = NEW.fid AND ({HasShape})", put)
            + Trigger("update2", $"AFTER UPDATE OF geom ON {t} WHEN OLD.fid = NEW.fid AND {HasNoShape}", $"DELETE FROM {r} WHERE id = OLD.fid")
            + Trigger("update5", $"AFTER UPDATE ON {t} WHEN OLD.fid != NEW.fid AND ({HasShape})", $"DELETE FROM {r} WHERE id = OLD.fid; {put}")
            + Trigger("update4", $"AFTER UPDATE ON {t} WHEN OLD.fid != NEW.fid AND {HasNoShape}", $"DELETE FROM {r} WHERE id IN (OLD.fid, NEW.fid)")
            + Trigger("delete", $"AFTER DELETE ON {t} WHEN OLD.geom NOT NULL", $"DELETE FROM {r} WHERE id = OLD.fid");
    }

    public static string IndexOf(string table) => $"rtree_{table}_geom";
}
