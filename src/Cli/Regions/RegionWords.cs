using System.Globalization;
using Samplan.Engine.Flows.Regions;

namespace Samplan.Cli.Regions;

/// <summary>Says an event of a division in words: shares as per cent, units by name.</summary>
internal sealed class RegionWords(Terminal terminal, RegionInputs inputs)
{
    public string Say(RegionEvent one)
    {
        var arguments = new List<(string, string)> { ("unit", inputs.Names[one.Unit]), ("other", one.Other is { } other ? inputs.Names[other] : "–") };
        foreach (var (name, value) in one.Numbers)
            arguments.Add((name, Number(name, value)));
        return terminal.Texts.Say("regions.event." + one.Code, [.. arguments]);
    }

    /// <summary>How a region is called: its centre's name.</summary>
    public string NameOf(FunctionalRegion region) => inputs.Names[region.Centre];

    /// <summary>The word for a role in a file: the chain's level where there is one.</summary>
    public static string RoleOf(UnitRegion unit) =>
        unit.Role switch
        {
            RegionRole.Unassigned => "unassigned",
            RegionRole.Centre => "centre",
            RegionRole.Linked => "level" + unit.Level.ToString(CultureInfo.InvariantCulture),
            RegionRole.Member => "member",
            RegionRole.Reserve => "reserve",
            RegionRole.City => "city",
            RegionRole.CommutingZone => "commuting",
            RegionRole.Enclave => "enclave",
            _ => throw new ArgumentOutOfRangeException(nameof(unit)),
        };

    private string Number(string name, double value) =>
        name.EndsWith("share", StringComparison.Ordinal) || name is "minimum" && value is > 0 and < 1
            ? value.ToString("P1", terminal.Culture)
            : value.ToString("#,0.######", terminal.Culture);
}
