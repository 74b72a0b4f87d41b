using Samplan.Analyses.Contracts;
using Samplan.Analyses.Links;
using Samplan.Engine.Flows;
using Samplan.Engine.Nodes.Rulesets;
using EngineReason = Samplan.Engine.Flows.RoleReason;

namespace Samplan.Analyses.Roles;

/// <summary>Roles and fields from the flows of one year, with the ruleset's own requirement on secondary centres.</summary>
internal sealed class FlowRoles
{
    private readonly LinkEnds? _ends;

    private FlowRoles(IReadOnlyList<PlaceRole> roles, IReadOnlyList<ForceField> fields, LinkEnds? ends) => (Roles, Fields, _ends) = (roles, fields, ends);

    public IReadOnlyList<PlaceRole> Roles { get; }

    public IReadOnlyList<ForceField> Fields { get; }

    public string? NameOfEnd(int? number) => number is { } end ? _ends?[end] : null;

    public static FlowRoles WithoutFlows(int places) => new(RolesFromFlows.WithoutFlows(places), [], null);

    public static FlowRoles Of(SatelliteRule rule, FlowYear year, IReadOnlyList<Place> places)
    {
        var ends = new LinkEnds(places, year.Outside);
        var table = ends.Table(year);
        var rules = new RoleRules
        {
            // The ruleset limits what a centre sends to any one place, not what leaves it in all.
            MaximumLeavingShare = 1,
            MaximumSingleShare = rule.CentreMaximumShare,
            SatelliteShare = rule.SatelliteShare,
            MinimumPersons = rule.MinimumPersons,
        };
        var found = RolesFromFlows.Of(table, rules, ends.ResidentWorkers(year) ?? LeavingPersons(table));
        var direct = CountSatellites(found, places.Count);
        var roles = found.Roles.Select((role, place) => Require(role, direct[place], rule.SecondaryCentreSatellites, direct));
        var fields = found.Fields.Where(field => !field.IsSecondary || direct[field.Centre] >= rule.SecondaryCentreSatellites);
        return new FlowRoles(
            [.. roles],
            [.. fields.Select(field => new ForceField(ends[field.Centre], field.IsSecondary, [.. field.Members.Select(member => ends[member])]))],
            ends
        );
    }

    private static double?[] LeavingPersons(FlowTable table) =>
        [
            .. Enumerable
                .Range(0, table.NodeCount)
                .Select(node => table.LeavingPersons(node) + table.ArrivingPersons(node) > 0 ? table.LeavingPersons(node) : (double?)null),
        ];

    /// <summary>Places that lean on each place without another between.</summary>
    private static int[] CountSatellites(RolesFromFlows found, int places)
    {
        var direct = new int[places];
        foreach (var role in found.Roles)
        {
            if ((role.SecondaryCentre ?? role.Centre) is { } leader && leader < places)
                direct[leader]++;
        }
        return direct;
    }

    private static PlaceRole Require(PlaceRole role, int satellites, int required, int[] direct)
    {
        var by = role.SecondaryCentre is { } secondary && secondary < direct.Length && direct[secondary] < required ? null : role.SecondaryCentre;
        if (role.Role != FunctionalRole.SecondaryCentre || satellites >= required)
            return role with { SecondaryCentre = by };
        var numbers = new Dictionary<string, double> { ["places"] = satellites, ["minimum-places"] = required };
        return role with
        {
            Role = FunctionalRole.Satellite,
            SecondaryCentre = by,
            Reasons = [.. role.Reasons, new EngineReason("too-few-satellites", numbers)],
        };
    }
}
