using System.Globalization;
using Samplan.Analyses.Contracts.Regions;
using Samplan.Engine.Flows.Regions;
using Samplan.Formats.Csv;

namespace Samplan.Cli.Regions;

/// <summary>The result as CSV: one row a unit, one a flag of a unit, and one a line of the log.</summary>
internal static class RegionFile
{
    private const int Decimals = 6;

    /// <summary>Residents to validity are of the region, role and margin of the unit. Empty where there is none.</summary>
    public static void WriteUnits(TextWriter output, RegionInputs inputs, RegionalDivision division)
    {
        var csv = new CsvWriter(output);
        csv.Row("unit", "region", "centre", "role", "residents", "jobs", "supply_sc", "demand_sc", "valid", "margin");
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
            csv.EndRow();
        }
    }

    /// <summary>One row a flag of a unit, see <see cref="UnitFlags"/>, with what it comes from in words.</summary>
    public static void WriteFlags(TextWriter output, RegionInputs inputs, UncertainDivision found, (RegionWords Events, string Uncertain) words)
    {
        var csv = new CsvWriter(output);
        csv.Row("unit", "flag", "reason");
        foreach (var (unit, flag, reason) in UnitFlags.List(found))
        {
            csv.Field(inputs.Codes[unit]);
            csv.Field(flag);
            csv.Field(reason is null ? words.Uncertain : words.Events.Say(reason));
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
