using System.Globalization;
using Samplan.Analyses.Contracts.Regions;
using Samplan.Engine.Flows.Regions;
using Samplan.Formats.Csv;

namespace Samplan.Cli.Regions;

/// <summary>The result as CSV: one row a unit, and one a line of the log.</summary>
internal static class RegionFile
{
    private const int Decimals = 6;

    /// <summary>
    /// Residents to validity are of the region, margin and flags of the unit. Empty where there is none. Flags: <c>uncertain</c> where the region hangs on
    /// hidden numbers, <c>order</c> where it hangs on the order of the reserve list, <c>tie</c> where two choices were exactly equal.
    /// </summary>
    public static void WriteUnits(TextWriter output, RegionInputs inputs, UncertainDivision found)
    {
        var division = found.Division;
        var flags = UnitFlags.Of(found);
        var csv = new CsvWriter(output);
        csv.Row("unit", "region", "centre", "role", "residents", "jobs", "supply_sc", "demand_sc", "valid", "margin", "flags");
        foreach (var unit in division.Units)
        {
            var region = unit.Region is { } number ? division.Regions[number] : null;
            csv.Field(inputs.Codes[unit.Unit]);
            csv.Field(region is null ? "" : inputs.Codes[region.Centre]);
            csv.Field(region is null ? "" : inputs.Codes[region.Centre]);
            csv.Field(RegionWords.RoleOf(unit));
            csv.Field(region?.Residents);
            csv.Field(region?.Jobs);
            csv.Field(Round(region?.SupplySelfContainment));
            csv.Field(Round(region?.DemandSelfContainment));
            csv.Field(
                region?.IsValid switch
                {
                    true => "true",
                    false => "false",
                    null => "",
                }
            );
            csv.Field(Round(unit.Margin));
            csv.Field(string.Join(' ', flags[unit.Unit]));
            csv.EndRow();
        }
    }

    public static void WriteLog(TextWriter output, RegionInputs inputs, RegionalDivision division, RegionWords words)
    {
        var csv = new CsvWriter(output);
        csv.Row("step", "rule", "unit", "other", "numbers", "sentence");
        foreach (var one in division.Log)
        {
            csv.Field(one.Step);
            csv.Field(one.Code);
            csv.Field(inputs.Codes[one.Unit]);
            csv.Field(one.Other is { } other ? inputs.Codes[other] : "");
            csv.Field(string.Join(' ', one.Numbers.Select(number => string.Create(CultureInfo.InvariantCulture, $"{number.Key}={number.Value:R}"))));
            csv.Field(words.Say(one));
            csv.EndRow();
        }
    }

    private static double? Round(double? number) => number is { } value ? Math.Round(value, Decimals) : null;
}
