using Microsoft.Data.Sqlite;
using Samplan.Formats.Tables;
using Samplan.Geo;
using Samplan.Sqlite;

namespace Samplan.Formats.GeoPackage;

/// <summary>One table of a GeoPackage as its catalogue tables describe it (OGC 12-128r19, clauses 1.1.2, 1.1.3 and 2.1.5).</summary>
/// <param name="GeometryColumn">Null for a table of attributes.</param>
/// <param name="Columns">Without the geometry, the primary key and blobs, which are no attributes.</param>
internal sealed record GeoPackageLayer(string Table, string? GeometryColumn, CoordinateSystem? CoordinateSystem, IReadOnlyList<TableColumn> Columns)
{
    /// <summary>Tables with features or attributes, in the catalogue's order. Tiles and coverages are left out.</summary>
    public static IReadOnlyList<string> List(SqliteConnection connection)
    {
        using var contents = new FastStatement(
            connection,
            "SELECT table_name FROM gpkg_contents WHERE data_type IN ('features', 'attributes') ORDER BY data_type = 'attributes', rowid"
        );
        var tables = new List<string>();
        while (contents.Step())
            tables.Add(contents.ReadText(0));
        return tables;
    }

    public static GeoPackageLayer Get(SqliteConnection connection, string path, string table)
    {
        RefuseViews(connection, path, table);
        var (geometryColumn, systemId) = FindGeometry(connection, table);
        var system = systemId is { } id ? SystemOf(connection, path, id) : null;
        return new GeoPackageLayer(table, geometryColumn, system, ListColumns(connection, table, geometryColumn));
    }

    public static string Quote(string name) => "\"" + name.Replace("\"", "\"\"") + "\"";

    /// <summary>A view or a virtual table can run for ever or call what we do not know, and is not read.</summary>
    private static void RefuseViews(SqliteConnection connection, string path, string table)
    {
        using var schema = new FastStatement(connection, "SELECT type, sql FROM sqlite_master WHERE name = ? COLLATE NOCASE AND type IN ('table', 'view')");
        schema.BindText(1, table);
        if (!schema.Step())
            throw Refused.File(path, "formats.geopackage.table-missing", ("layer", Refused.Shorten(table)));
        if (schema.ReadText(0) != "table" || schema.ReadText(1).StartsWith("CREATE VIRTUAL", StringComparison.OrdinalIgnoreCase))
            throw Refused.File(path, "formats.geopackage.view", ("layer", Refused.Shorten(table)));
    }

    private static (string? Column, long? SystemId) FindGeometry(SqliteConnection connection, string table)
    {
        using var exists = new FastStatement(connection, "SELECT 1 FROM sqlite_master WHERE name = 'gpkg_geometry_columns'");
        if (!exists.Step())
            return (null, null);
        using var geometry = new FastStatement(connection, "SELECT column_name, srs_id FROM gpkg_geometry_columns WHERE table_name = ? COLLATE NOCASE");
        geometry.BindText(1, table);
        return geometry.Step() ? (geometry.ReadText(0), geometry.ReadInt64(1)) : (null, null);
    }

    /// <summary>The authority's code where it is one that we know, else what the definition says; null for the two undefined systems 0 and -1.</summary>
    private static CoordinateSystem? SystemOf(SqliteConnection connection, string path, long id)
    {
        if (id is 0 or -1)
            return null;
        using var row = new FastStatement(
            connection,
            "SELECT organization, organization_coordsys_id, definition, srs_name FROM gpkg_spatial_ref_sys WHERE srs_id = ?"
        );
        row.BindInt64(1, id);
        if (!row.Step())
            throw Refused.File(path, "formats.crs-unsupported", ("crs", Refused.Text(id)));
        var code = $"{row.ReadText(0)}:{row.ReadText(1)}";
        return CoordinateSystems.Find(code)
            ?? CoordinateSystems.FindByDefinition(row.ReadText(2))
            ?? throw Refused.File(path, "formats.crs-unsupported", ("crs", Refused.Shorten($"{row.ReadText(3)} ({code})")));
    }

    private static List<TableColumn> ListColumns(SqliteConnection connection, string table, string? geometryColumn)
    {
        using var row = new FastStatement(connection, $"PRAGMA table_info({Quote(table)})");
        var columns = new List<TableColumn>();
        while (row.Step())
        {
            var name = row.ReadText(1);
            var type = row.ReadText(2);
            var isKey = row.ReadInt64(5) > 0 && type.Equals("INTEGER", StringComparison.OrdinalIgnoreCase);
            var isGeometry = string.Equals(name, geometryColumn, StringComparison.OrdinalIgnoreCase);
            var isBlob = type.StartsWith("BLOB", StringComparison.OrdinalIgnoreCase);
            if (!isKey && !isGeometry && !isBlob)
                columns.Add(new TableColumn(name, KindOf(type)));
        }
        return columns;
    }

    /// <summary>Table 1 of the standard. A DATETIME stays text: a cell holds days only.</summary>
    private static CellKind KindOf(string type)
    {
        var bare = type.Split('(')[0].Trim().ToUpperInvariant();
        return bare switch
        {
            "BOOLEAN" => CellKind.Truth,
            "TINYINT" or "SMALLINT" or "MEDIUMINT" or "INT" or "INTEGER" or "FLOAT" or "DOUBLE" or "REAL" => CellKind.Number,
            "DATE" => CellKind.Date,
            _ => CellKind.Text,
        };
    }
}
