using FsCheck;
using FsCheck.Fluent;
using NetTopologySuite.Geometries;
using Samplan.Engine.Flows;

namespace Samplan.Engine.Tests.Flows;

public class RolesFromFlowsTests
{
    private static readonly RoleRules s_rules = new()
    {
        MaximumLeavingShare = 0.20,
        MaximumSingleShare = 0.075,
        SatelliteShare = 0.20,
        MinimumPersons = 10,
    };

    /// <summary>Mora draws Orsa and Nusnäs; Skattungbyn leans on Orsa; Särna keeps its own; Älvros sends few to each of many.</summary>
    private static readonly DrawnFlows s_siljan = DrawnFlows.Of(
        """
        Mora → Mora 5000
        Mora → Orsa 300
        Orsa → Orsa 1000
        Orsa → Mora 500
        Nusnäs → Nusnäs 50
        Nusnäs → Mora 200
        Skattungbyn → Skattungbyn 30
        Skattungbyn → Orsa 40
        Skattungbyn → Mora 30
        Särna → Särna 300
        Särna → Mora 5
        Zorn → Zorn 60
        Zorn → Mora 15
        Zorn → Orsa 14
        Zorn → *Sveg 13
        """
    );

    [Fact]
    public void Centre_secondary_centre_satellite_and_solitary_follow_from_the_flows()
    {
        var roles = RolesFromFlows.Of(s_siljan.Table, s_rules).Roles;

        Assert.Equal(FunctionalRole.Centre, roles[s_siljan["Mora"]].Role);
        Assert.Equal((FunctionalRole.SecondaryCentre, s_siljan["Mora"]), (roles[s_siljan["Orsa"]].Role, roles[s_siljan["Orsa"]].Centre));
        Assert.Equal((FunctionalRole.Satellite, s_siljan["Mora"]), (roles[s_siljan["Nusnäs"]].Role, roles[s_siljan["Nusnäs"]].Centre));
        Assert.Equal(FunctionalRole.Solitary, roles[s_siljan["Särna"]].Role);
        Assert.Equal(FunctionalRole.Solitary, roles[s_siljan["Zorn"]].Role);
    }

    [Fact]
    public void A_satellite_by_way_of_a_secondary_centre_names_both()
    {
        var role = RolesFromFlows.Of(s_siljan.Table, s_rules).Roles[s_siljan["Skattungbyn"]];

        Assert.Equal((FunctionalRole.Satellite, s_siljan["Mora"], s_siljan["Orsa"]), (role.Role, role.Centre, role.SecondaryCentre));
    }

    [Fact]
    public void Every_role_carries_the_numbers_behind_it()
    {
        var roles = RolesFromFlows.Of(s_siljan.Table, s_rules).Roles;

        var leans = roles[s_siljan["Nusnäs"]].Reasons[0];
        Assert.Equal(("leans-on", s_siljan["Mora"]), (leans.Code, leans.OtherNode));
        Assert.Equal((0.8, 0.2, 200.0), (leans.Numbers["share"], leans.Numbers["minimum-share"], leans.Numbers["persons"]));
        Assert.Equal(["self-sufficient", "none-leans-on-it"], roles[s_siljan["Särna"]].Reasons.Select(r => r.Code));
        Assert.Equal(["largest-flow-too-small", "none-leans-on-it"], roles[s_siljan["Zorn"]].Reasons.Select(r => r.Code));
    }

    [Fact]
    public void The_field_of_a_centre_holds_the_places_of_its_secondary_centres()
    {
        var fields = RolesFromFlows.Of(s_siljan.Table, s_rules).Fields;

        Assert.Equal([s_siljan["Mora"], s_siljan["Orsa"]], fields.Select(f => f.Centre));
        Assert.Equal(["Nusnäs", "Orsa", "Skattungbyn"], fields[0].Members.Select(m => s_siljan[m]));
        Assert.True(fields[1].IsSecondary);
        Assert.Equal(["Skattungbyn"], fields[1].Members.Select(m => s_siljan[m]));
    }

    [Fact]
    public void Without_resident_workers_a_place_cannot_be_told_and_the_reason_names_them()
    {
        var drawn = DrawnFlows.Of("A → B 50\nB → B 100\nC → C 10\nC → A 90");

        var roles = RolesFromFlows.Of(drawn.Table, s_rules).Roles;

        Assert.Equal(FunctionalRole.Undetermined, roles[drawn["A"]].Role);
        Assert.Equal("missing-resident-workers", roles[drawn["A"]].Reasons[0].Code);
        Assert.Equal((FunctionalRole.Satellite, drawn["A"]), (roles[drawn["C"]].Role, roles[drawn["C"]].Centre));
        Assert.Equal(FunctionalRole.SecondaryCentre, RolesFromFlows.Of(drawn.Table, s_rules, [100, null, null]).Roles[drawn["A"]].Role);
    }

    [Fact]
    public void Without_flows_no_place_can_be_told()
    {
        var roles = RolesFromFlows.WithoutFlows(3);

        Assert.Equal(3, roles.Count);
        Assert.All(roles, role => Assert.Equal((FunctionalRole.Undetermined, "missing-flows"), (role.Role, role.Reasons.Single().Code)));
    }

    [Fact]
    public void Of_two_that_lean_on_each_other_the_one_that_fewer_leave_is_the_centre()
    {
        var drawn = DrawnFlows.Of("A → A 40\nA → B 60\nB → B 50\nB → A 50");

        var roles = RolesFromFlows.Of(drawn.Table, s_rules).Roles;

        Assert.Equal((FunctionalRole.Satellite, drawn["B"]), (roles[drawn["A"]].Role, roles[drawn["A"]].Centre));
        Assert.Equal(FunctionalRole.Centre, roles[drawn["B"]].Role);
        Assert.Contains(roles[drawn["B"]].Reasons, reason => reason.Code == "mutual-dependence");
    }

    [Fact]
    public void A_chain_of_three_links_is_broken_at_its_weakest()
    {
        var drawn = DrawnFlows.Of("A → A 10\nA → B 90\nB → B 70\nB → C 30\nC → C 40\nC → D 60\nD → D 900");

        var roles = RolesFromFlows.Of(drawn.Table, s_rules).Roles;

        Assert.Equal((FunctionalRole.Satellite, drawn["B"]), (roles[drawn["A"]].Role, roles[drawn["A"]].Centre));
        Assert.Equal(FunctionalRole.Centre, roles[drawn["B"]].Role);
        Assert.Contains(roles[drawn["B"]].Reasons, reason => reason.Code == "chain-broken" && reason.Numbers["share"] == 0.3);
        Assert.Equal((FunctionalRole.Satellite, drawn["D"]), (roles[drawn["C"]].Role, roles[drawn["C"]].Centre));
    }

    [Fact]
    public void No_chain_is_too_long_and_every_place_has_one_role_whatever_the_flows()
    {
        var property = Prop.ForAll(
            Gen.Choose(0, int.MaxValue).ToArbitrary(),
            seed =>
            {
                var table = LinkAnalysisTests.Table(LinkAnalysisTests.RandomFlows(new Random(seed), 20), 20);
                var found = RolesFromFlows.Of(
                    table,
                    s_rules with
                    {
                        SatelliteShare = 0.05,
                    },
                    new double?[20]
                        .Select(_ => (double?)900)
                        .ToArray()
                );
                var inOneField = found.Fields.Where(f => !f.IsSecondary).SelectMany(f => f.Members).ToList();
                return found.Roles.All(r => r.Centre is null || found.Roles[r.Centre.Value].Role == FunctionalRole.Centre)
                    && found.Roles.All(r => r.SecondaryCentre is null || found.Roles[r.SecondaryCentre.Value].SecondaryCentre is null)
                    && inOneField.Count == inOneField.Distinct().Count();
            }
        );
        Check.QuickThrowOnFailure(property);
    }

    [Fact]
    public void An_outline_holds_all_its_places()
    {
        Geometry[] places = [new Point(0, 0), new Point(5000, 100), new Point(2500, 4000), new Point(2400, 500)];

        var convex = FieldOutline.Around(places, edgeLengthRatio: 1, marginMetres: 500);
        var close = FieldOutline.Around(places, edgeLengthRatio: 0, marginMetres: 500);

        Assert.All(places, place => Assert.True(convex.Contains(place) && close.Contains(place)));
        Assert.True(close.Area <= convex.Area);
        Assert.Equal(Math.PI * 500 * 500, FieldOutline.Around([places[0]], 1, 500).Area, 20_000.0);
    }
}
