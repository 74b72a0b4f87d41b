using System.Text;
using NetTopologySuite.Geometries;
using Samplan.Analyses.Contracts;
using Samplan.Engine.Nodes.Rulesets;
using Samplan.Storage;

namespace Samplan.Analyses.Tables;

/// <summary>The newest value of every indicator of a unit, one column an indicator, for maps and QGIS.</summary>
internal static class IndicatorTable
{
    private static readonly FeatureColumn[] s_unitColumns =
    [
        .. new[] { "id", "name", "label", "code", "municipality", "kind" }.Select(name => new FeatureColumn(name, FeatureColumnType.Text)),
        new("lat", FeatureColumnType.Real),
        new("lon", FeatureColumnType.Real),
    ];

    /// <summary>Column names of indicators: their keys with underscores, apart from the unit's own columns and from each other.</summary>
    public static IReadOnlyList<string> ListColumns(IReadOnlyList<string> keys)
    {
        var taken = s_unitColumns.Select(column => column.Name).Append("fid").Append("geom").ToHashSet(StringComparer.OrdinalIgnoreCase);
        var columns = new List<string>(keys.Count);
        foreach (var key in keys)
        {
            var name = Snake(key);
            while (!taken.Add(name))
                name += "_";
            columns.Add(name);
        }
        return columns;
    }

    /// <param name="table">Its name and words; the columns are added.</param>
    public static ResultTable Of(FeatureTable table, IReadOnlyList<Place> units, IReadOnlyList<Geometry> shapes, IReadOnlyList<IndicatorSeries> series)
    {
        var columns = ListColumns([.. series.Select(one => one.Key)]).Select(name => new FeatureColumn(name, FeatureColumnType.Real));
        return new ResultTable(
            table with
            {
                Columns = [.. s_unitColumns, .. columns],
            },
            writer =>
            {
                for (var unit = 0; unit < units.Count; unit++)
                {
                    writer.SetGeometry(shapes[unit]);
                    Fill(writer, units[unit]);
                    for (var column = 0; column < series.Count; column++)
                    {
                        if (series[column].Years.Count > 0 && series[column].Latest(unit).Value is { } value)
                            writer.SetReal(s_unitColumns.Length + column, value);
                    }
                    writer.EndRow();
                }
            }
        );
    }

    public static bool IsOf(Indicator indicator, Geography geography) =>
        indicator.Geography == geography && indicator.Method is not IndicatorMethod.NationalReference;

    private static void Fill(FeatureTableWriter writer, Place unit)
    {
        string?[] texts = [unit.Id, unit.Name, unit.Label, unit.Code, unit.Municipality, unit.Kind];
        for (var column = 0; column < texts.Length; column++)
        {
            if (texts[column] is { } text)
                writer.SetText(column, text);
        }
        writer.SetReal(6, unit.Latitude);
        writer.SetReal(7, unit.Longitude);
    }

    private static string Snake(string key)
    {
        var name = new StringBuilder(key.Length + 4);
        foreach (var letter in key)
        {
            if (char.IsAsciiLetterUpper(letter) && name.Length > 0 && name[^1] != '_')
                name.Append('_');
            name.Append(char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : '_');
        }
        return name.ToString();
    }
}
