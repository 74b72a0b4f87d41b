using System.Globalization;
using Samplan.Analyses.Contracts;
using Samplan.Analyses.Contracts.Keys;
using Samplan.Analyses.Regions;
using Samplan.Analyses.Units;
using Samplan.Storage;

namespace Samplan.Analyses.Keys;

/// <summary>The vintages of keys as tables of <c>region.gpkg</c>: one a vintage, one outline a class. The columns make the map draw outlines with names.</summary>
internal static class KeyTables
{
    private const string Undated = "undated";

    public static ResultTable Outlines(string key, KeyVintage vintage, AreaLayer layer)
    {
        var year = vintage.Year?.ToString(CultureInfo.InvariantCulture);
        var table = new FeatureTable(
            $"key_{key.Replace('-', '_')}_{year ?? Undated}",
            $"Nyckel {key} {year}".TrimEnd(),
            $"Outlines of the areas or classes of the published key {key} {year}".TrimEnd(),
            "GEOMETRY",
            [
                new("region", FeatureColumnType.Text),
                new("region_name", FeatureColumnType.Text),
                new("vintage", FeatureColumnType.Text),
                new("publisher", FeatureColumnType.Text),
            ]
        );
        var outlines = new RegionOutlines(layer);
        return new ResultTable(table, Fill);

        void Fill(FeatureTableWriter writer)
        {
            foreach (var one in vintage.ListClasses())
            {
                var units = Enumerable.Range(0, vintage.Units.Count).Where(unit => vintage.Units[unit].Class?.Code == one.Code);
                writer.SetGeometry(outlines.Around(units));
                writer.SetText(0, one.Code);
                writer.SetText(1, one.Name ?? one.Code);
                if (year is not null)
                    writer.SetText(2, year);
                if (vintage.Publisher is not null)
                    writer.SetText(3, vintage.Publisher);
                writer.EndRow();
            }
        }
    }

    /// <summary>The year of a table of a key; null where the vintage has none.</summary>
    public static int? YearOf(string table) =>
        int.TryParse(table.AsSpan(table.LastIndexOf('_') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;
}
