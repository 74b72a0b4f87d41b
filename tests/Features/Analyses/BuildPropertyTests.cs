using Dapper;
using FsCheck;
using FsCheck.Fluent;
using Samplan.Analyses.Contracts;
using static Samplan.Features.Tests.Analyses.DrawnWorld;

namespace Samplan.Features.Tests.Analyses;

/// <summary>What holds of every build, and the tables that it leaves for maps and QGIS.</summary>
public sealed class BuildPropertyTests
{
    private const string Rules = """
        "typology": { "cells": { "sizeMetres": 1000, "classes": [
            { "key": "sparse", "name": { "sv": "Gles", "en": "Sparse" }, "fromPersonsPerSquareKilometre": 1, "color": { "light": "#f6f2e9", "dark": "#202a2f" } }] } },
        """;

    private static readonly Dictionary<string, string> s_indicators = new()
    {
        ["night-people"] = """{ "kind": "gridSum", "grid": "population-grid" }|"unit": "persons" """,
        ["shops"] = """{ "kind": "serviceCount", "kinds": ["shop"] }""",
        ["toShop"] = """{ "kind": "nearestService", "kinds": ["shop"] }|"unit": "metres" """,
        ["breadth"] = """{ "kind": "industryBreadth", "level": 2 }""",
        ["departures"] = """{ "kind": "departures", "dayType": "weekday" }""",
        ["name"] = """{ "kind": "join", "key": "income" }|"unit": "kronor" """,
        ["area"] = """{ "kind": "area" }|"unit": "squareKilometres", "geography": "municipality" """,
    };

    private static readonly Dictionary<string, string> s_files = new()
    {
        ["population-grid"] =
            "easting; northing; cell_size; population\n500000; 6600000; 1000; 400\n501000; 6600000; 1000; 0.1\n510000; 6600000; 1000; 0.2\n510000; 6601000; 1000;",
        ["services"] = "kind; wkt\nshop; POINT(501000 6601000)\nshop; POINT(501000 6601000)\nshop; POINT(502500 6601000)\npub; POINT(510600 6600500)",
        ["workplaces"] = "industry; wkt\n47110; POINT(501000 6601000)\n47120; POINT(501000 6601000)\n86100; POINT(510300 6600200)",
        ["stops"] = "departures; wkt\n4; POINT(501000 6601000)\n; POINT(501200 6601000)\n5; POINT(510300 6600200)",
        ["indicators"] = "unit; level; year; indicator; value\nStaden; place; 2022; income; 1\nByn; place; 2022; income; 2\nByn; place; 2023; income; 3",
    };

    private static readonly string s_places =
        $"code; name; wkt\nT1; Staden; {Square(500_000, 6_600_000, 2000)}\nT2; Byn; {Square(510_000, 6_600_000, 700)}\nT3; Torpet; POINT(520000 6600500)";

    private static readonly string s_municipalities = $"code; name; wkt\n1980; Kommunen; {Square(499_000, 6_599_000, 20_000)}";

    [Fact]
    public async Task Same_inputs_give_the_same_bytes_whatever_the_order_of_the_rows()
    {
        var expected = await HashesAsync(rows => rows);
        var property = Prop.ForAll(
            Gen.Choose(0, int.MaxValue).ToArbitrary(),
            seed =>
            {
                var random = new Random(seed);
                var hashes = HashesAsync(rows => [.. rows.OrderBy(_ => random.Next())]).GetAwaiter().GetResult();
                return hashes.OrderBy(one => one.Key).SequenceEqual(expected.OrderBy(one => one.Key));
            }
        );
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(8), property);
    }

    [Fact]
    public async Task A_place_that_nothing_is_known_of_has_no_zero_in_the_table()
    {
        using var world = World(rows => rows);
        await world.BuildAsync();

        var torpet = await world.Workspace.Region.ReadAsync(session =>
            session.Connection.QuerySingleAsync<(string Name, double? People, double? Shops, double? ToShop, double? Name_)>(
                "SELECT name, night_people, shops, to_shop, name_ FROM places WHERE id = 't3'"
            )
        );
        Assert.Equal(("Torpet", null, null, true, null), (torpet.Name, torpet.People, torpet.Shops, torpet.ToShop > 0, torpet.Name_));
        var area = await world.Workspace.Region.ReadAsync(session => session.Connection.QuerySingleAsync<double>("SELECT area FROM municipality_indicators"));
        Assert.Equal(400, area);
        var columns = await world.ResultAsync<TableColumns>(AnalysisSteps.Table("places"));
        Assert.Contains(new IndicatorColumn("toShop", "to_shop"), columns.Indicators);
    }

    [Fact]
    public async Task One_renewed_file_rebuilds_what_stands_on_it_and_leaves_the_rest()
    {
        using var world = World(rows => rows);
        await world.BuildAsync();
        world.Put("stops", s_files["stops"].Replace("; POINT(501200", "9; POINT(501200"));

        var computed = (await world.BuildAsync()).Steps.Where(step => step.IsComputed).Select(step => step.Key.Value);
        Assert.Equal(["indicator:departures", "table:places"], computed.Order());
        Assert.Equal(0, (await world.BuildAsync()).Computed);
    }

    private static async Task<Dictionary<string, string>> HashesAsync(Func<string[], string[]> order)
    {
        using var world = World(order);
        var report = await world.BuildAsync();
        var hashes = new Dictionary<string, string>();
        foreach (var step in report.Steps)
            hashes[step.Key.Value] = await world.HashAsync(step.Key);
        return hashes;
    }

    private static DrawnWorld World(Func<string[], string[]> order)
    {
        var world = new DrawnWorld(s_indicators, Rules).Put("places", s_places).Put("municipalities", s_municipalities);
        foreach (var (role, rows) in s_files)
        {
            var lines = rows.Split('\n');
            world.Put(role, string.Join('\n', order(lines[1..]).Prepend(lines[0])), 2024);
        }
        return world;
    }
}
