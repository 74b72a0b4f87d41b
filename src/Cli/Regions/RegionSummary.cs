using Samplan.Analyses.Contracts.Regions;
using Samplan.Engine.Flows.Regions;

namespace Samplan.Cli.Regions;

/// <summary>What a run says: sentences, or everything as JSON.</summary>
internal sealed class RegionSummary(Terminal terminal, RegionInputs inputs, UncertainDivision found, RegionComparison? comparison)
{
    private const int MostFlaggedNamed = 20;

    private static readonly Dictionary<string, string> s_flags = new()
    {
        ["by-order"] = "order",
        ["by-order-possible"] = "order-possible",
        ["tied"] = "tie",
        ["uncertain"] = "uncertain",
    };

    private readonly RegionalDivision _division = found.Division;
    private readonly IReadOnlyList<(int Unit, string Flag, RegionEvent? Event)> _flags = UnitFlags.List(found);

    public void Say(string file)
    {
        var regions = _division.Regions;
        terminal.Say(
            terminal.Texts.Say(
                regions.Count == 1 ? "regions.done-one" : "regions.done",
                ("file", file),
                ("regions", Number(regions.Count)),
                ("units", Number(_division.Units.Count(unit => unit.Region is not null))),
                ("modularity", _division.Modularity.ToString("0.000", terminal.Culture))
            )
        );
        Say("regions.unassigned", [.. ListUnassigned().Select(Told)]);
        Say("regions.reserve", [.. ListReserve().Select(Told)]);
        SayUnits("regions.not-valid", [.. regions.Where(region => region.IsValid == false).Select(region => region.Centre)]);
        foreach (var flag in s_flags)
            SayFlagged("regions." + flag.Key, [.. _flags.Where(one => one.Flag == flag.Value).Select(one => one.Unit).Distinct()]);
        if (comparison is not null)
            Say(terminal, comparison);
    }

    public void Json(string method, IReadOnlyDictionary<string, string> parameters)
    {
        var words = new RegionWords(terminal.Texts, inputs.Names);
        terminal.Json(
            new
            {
                method,
                parameters,
                modularity = _division.Modularity,
                regions = _division.Regions.Select(region => new
                {
                    region = inputs.Codes[region.Centre],
                    name = words.NameOf(region),
                    units = region.Units.Select(unit => inputs.Codes[unit]),
                    region.Residents,
                    region.Jobs,
                    region.InternalPersons,
                    region.SupplySelfContainment,
                    region.DemandSelfContainment,
                    region.IsValid,
                }),
                units = _division.Units.Select(unit => UnitOf(unit, words)),
                flows = _division
                    .SumFlows(inputs.Flows.Middle)
                    .OrderBy(flow => flow.Key)
                    .Select(flow => new
                    {
                        from = CodeOf(flow.Key.From),
                        to = CodeOf(flow.Key.To),
                        persons = flow.Value,
                    }),
                reserve = ListReserve().Select(listed => Of(listed)),
                unassigned = ListUnassigned().Select(listed => Of(listed)),
                uncertain = found.UncertainUnits.Select(unit => inputs.Codes[unit]),
                notes = inputs.Notes.Select(terminal.Say),
                comparison = comparison is null ? null : Of(comparison),
            }
        );
    }

    /// <summary>Units that were put on the reserve list, wherever they are now, with the rule that put them there.</summary>
    private IEnumerable<(int Unit, string? Rule)> ListReserve() =>
        from unit in _division.Units
        let rule = unit.Reasons.LastOrDefault(reason => reason.Code.StartsWith("reserve-", StringComparison.Ordinal))
        where rule is not null
        select (unit.Unit, rule.Code);

    /// <summary>Units in no region, with the rule that came last of them.</summary>
    private IEnumerable<(int Unit, string? Rule)> ListUnassigned() =>
        from unit in _division.Units
        where unit.Region is null
        select (unit.Unit, unit.Reasons.LastOrDefault(reason => reason.Code is not ("tie" or "order" or "order-possible" or "centre-tie"))?.Code);

    private object Of((int Unit, string? Rule) listed) => new { unit = inputs.Codes[listed.Unit], rule = listed.Rule };

    private string Told((int Unit, string? Rule) listed) => listed.Rule is { } rule ? $"{CalledOf(listed.Unit)}: {rule}" : CalledOf(listed.Unit);

    private object UnitOf(UnitRegion unit, RegionWords words) =>
        new
        {
            unit = inputs.Codes[unit.Unit],
            name = inputs.Names[unit.Unit],
            region = unit.Region is { } number ? CodeOf(number) : null,
            role = RegionWords.RoleOf(unit),
            unit.LinkShare,
            unit.Margin,
            unit.Margins,
            flags = _flags.Where(one => one.Unit == unit.Unit).Select(one => one.Flag).Distinct(),
            reasons = unit.Reasons.Select(reason => new
            {
                rule = reason.Code,
                other = reason.Other is { } other ? inputs.Codes[other] : null,
                reason.Numbers,
                sentence = words.Say(reason),
            }),
        };

    internal static object Of(RegionComparison comparison) =>
        new
        {
            file = comparison.File,
            comparison.Partition.AdjustedRandIndex,
            moves = comparison.Moves.Select(move => new
            {
                unit = move.Unit,
                before = move.Before,
                after = move.After,
                kind = move.Kind,
            }),
            merges = comparison.Merges.Select(pair => new { before = pair.Before, after = pair.After }),
            splits = comparison.Splits.Select(pair => new { before = pair.Before, after = pair.After }),
        };

    internal static void Say(Terminal terminal, RegionComparison beside) =>
        terminal.Say(
            terminal.Texts.Say(
                "regions.compared",
                ("file", beside.File),
                ("moves", beside.Moves.Count.ToString("N0", terminal.Culture)),
                ("merges", beside.Merges.Count.ToString("N0", terminal.Culture)),
                ("splits", beside.Splits.Count.ToString("N0", terminal.Culture)),
                ("index", beside.Partition.AdjustedRandIndex.ToString("0.000", terminal.Culture))
            )
        );

    private void SayUnits(string key, IReadOnlyList<int> units) => Say(key, [.. units.Select(CalledOf)]);

    private void Say(string key, IReadOnlyList<string> units)
    {
        if (units.Count > 0)
            terminal.Say(terminal.Texts.Say(key, ("count", Number(units.Count)), ("units", RegionRefused.Some(units))));
    }

    /// <summary>Units that a reader must not miss are named, but for very many.</summary>
    private void SayFlagged(string key, IReadOnlyList<int> units)
    {
        var named = string.Join(", ", units.Take(MostFlaggedNamed).Select(CalledOf));
        var more = units.Count > MostFlaggedNamed ? $" … {terminal.Texts["regions.flags-more"]}" : "";
        if (units.Count > 0)
            terminal.Say(terminal.Texts.Say(key, ("count", Number(units.Count)), ("units", named + more)));
    }

    /// <summary>The code, and the name where there is one.</summary>
    private string CalledOf(int unit) => inputs.Names[unit] == inputs.Codes[unit] ? inputs.Codes[unit] : $"{inputs.Codes[unit]} {inputs.Names[unit]}";

    private string CodeOf(int region) => inputs.Codes[_division.Regions[region].Centre];

    private string Number(int count) => count.ToString("N0", terminal.Culture);
}
