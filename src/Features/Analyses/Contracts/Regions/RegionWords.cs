using System.Globalization;
using Samplan.Engine.Flows.Regions;
using Samplan.Kernel;

namespace Samplan.Analyses.Contracts.Regions;

/// <summary>Says an event of a division in words: shares as per cent, units by name.</summary>
/// <param name="texts">The language.</param>
/// <param name="names">Of the units, by number.</param>
public sealed class RegionWords(Texts texts, IReadOnlyList<string> names)
{
    private readonly CultureInfo _culture = CultureInfo.GetCultureInfo(texts.Language == "sv" ? "sv-SE" : "en-GB");

    public string Say(RegionEvent one)
    {
        var arguments = new List<(string, string)> { ("unit", names[one.Unit]), ("other", one.Other is { } other ? names[other] : "–") };
        foreach (var (name, value) in one.Numbers)
            arguments.Add((name, Number(name, value)));
        return texts.Say("regions.event." + one.Code, [.. arguments]);
    }

    /// <summary>How a region is called: its centre's name.</summary>
    public string NameOf(FunctionalRegion region) => names[region.Centre];

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

    /// <summary>A number of an event as people write it.</summary>
    public string Number(string name, double value) =>
        name.EndsWith("share", StringComparison.Ordinal) || name is "minimum" && value is > 0 and < 1
            ? value.ToString("P1", _culture)
            : value.ToString("#,0.######", _culture);
}
