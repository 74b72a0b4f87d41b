using Samplan.Analyses.Contracts;
using Samplan.Analyses.Contracts.Regions;
using Samplan.Analyses.Units;
using Samplan.Storage;

namespace Samplan.Analyses.Regions;

/// <summary>Regions and their units as tables of <c>region.gpkg</c>.</summary>
internal static class RegionTables
{
    private static readonly FeatureTable s_outlines = new(
        "functional_regions",
        "Funktionella regioner",
        "Outlines of the functional regions, each named after its centre",
        "GEOMETRY",
        [
            new("region", FeatureColumnType.Text),
            new("region_name", FeatureColumnType.Text),
            new("units", FeatureColumnType.Integer),
            new("residents", FeatureColumnType.Real),
            new("jobs", FeatureColumnType.Real),
            new("supply_sc", FeatureColumnType.Real),
            new("demand_sc", FeatureColumnType.Real),
            new("valid", FeatureColumnType.Text),
        ]
    );

    private static readonly FeatureTable s_units = new(
        "functional_region_units",
        "Enheter i funktionella regioner",
        "Units with their functional region, role and distance to the threshold that decides",
        "GEOMETRY",
        [
            new("unit", FeatureColumnType.Text),
            new("name", FeatureColumnType.Text),
            new("in_region", FeatureColumnType.Text),
            new("role", FeatureColumnType.Text),
            new("link_share", FeatureColumnType.Real),
            new("margin", FeatureColumnType.Real),
            new("flags", FeatureColumnType.Text),
        ]
    );

    public static ResultTable Outlines(RegionSet set, AreaLayer layer)
    {
        var outlines = new RegionOutlines(layer);
        return new ResultTable(s_outlines, Fill);

        void Fill(FeatureTableWriter writer)
        {
            foreach (var region in set.Regions)
            {
                var centre = set.Units[region.Centre];
                writer.SetGeometry(outlines.Around(region.Units));
                writer.SetText(0, centre.Code ?? centre.Id);
                writer.SetText(1, centre.Name);
                writer.SetInteger(2, region.Units.Count);
                writer.SetReal(3, region.Residents);
                writer.SetReal(4, region.Jobs);
                if (region.SupplySelfContainment is { } supply)
                    writer.SetReal(5, supply);
                if (region.DemandSelfContainment is { } demand)
                    writer.SetReal(6, demand);
                if (region.IsValid is { } isValid)
                    writer.SetText(7, isValid ? "true" : "false");
                writer.EndRow();
            }
        }
    }

    public static ResultTable Units(RegionSet set, AreaLayer layer)
    {
        var flags = set.ListFlags();
        return new ResultTable(s_units, Fill);

        void Fill(FeatureTableWriter writer)
        {
            foreach (var member in set.Members)
            {
                var unit = set.Units[member.Unit];
                writer.SetGeometry(layer.Shapes[member.Unit]);
                writer.SetText(0, unit.Code ?? unit.Id);
                writer.SetText(1, unit.Name);
                if (member.Region is { } region)
                    writer.SetText(2, set.NameOf(region));
                writer.SetText(3, RegionWords.RoleOf(member));
                if (member.LinkShare is { } share)
                    writer.SetReal(4, share);
                if (member.Margin is { } margin)
                    writer.SetReal(5, margin);
                if (flags[member.Unit].Count > 0)
                    writer.SetText(6, string.Join(' ', flags[member.Unit]));
                writer.EndRow();
            }
        }
    }
}
