using Dapper;
using Samplan.Analyses.Contracts;
using static Samplan.Features.Tests.Analyses.DrawnWorld;

namespace Samplan.Features.Tests.Analyses;

/// <summary>Two municipalities side by side and cells in them, on their border and outside.</summary>
public sealed class TypologyTests
{
    private const string Rules = """
        "criteria": [{ "key": "dense-enough", "name": { "sv": "Tät", "en": "Dense" }, "indicator": "density", "operator": ">=", "threshold": 100,
            "subject": { "sv": "tätheten", "en": "the density" }, "notMet": { "sv": "För gles.", "en": "Too sparse." } }],
        "typology": { "cells": { "sizeMetres": 1000, "classes": [
            { "key": "sparse", "name": { "sv": "Gles", "en": "Sparse" }, "fromPersonsPerSquareKilometre": 1, "color": { "light": "#f6f2e9", "dark": "#202a2f" } },
            { "key": "dense", "name": { "sv": "Tät", "en": "Dense" }, "fromPersonsPerSquareKilometre": 300, "color": { "light": "#d3c6ac", "dark": "#4d4e43" } }] },
          "municipalities": [
            { "key": "town", "name": { "sv": "Tät kommun", "en": "Dense" }, "color": { "light": "#d3c6ac", "dark": "#4d4e43" }, "rule": "dense-enough" },
            { "key": "country", "name": { "sv": "Gles kommun", "en": "Sparse" }, "color": { "light": "#f6f2e9", "dark": "#202a2f" }, "otherwise": true }] },
        """;

    private static readonly Dictionary<string, string> s_indicators = new()
    {
        ["people"] = """{ "kind": "gridSum", "grid": "population-grid" }|"unit": "persons", "geography": "municipality" """,
        ["area"] = """{ "kind": "area" }|"unit": "squareKilometres", "geography": "municipality" """,
        ["density"] = """{ "kind": "ratio", "of": "people", "per": "area" }|"unit": "personsPerSquareKilometre", "geography": "municipality" """,
    };

    private static readonly string s_municipalities =
        $"code; name; wkt\n1980; Väster; {Square(500_000, 6_600_000, 2000)}\n1981; Öster; {Square(502_000, 6_600_000, 2500)}\n1982; Tyst; {Square(600_000, 6_600_000, 1000)}";

    private const string Cells = """
        easting; northing; cell_size; population
        500000; 6600000; 1000; 700
        501000; 6601000; 1000; 20
        502000; 6600000; 1000; 30
        504000; 6600000; 1000; 400
        503000; 6601000; 1000;
        503000; 6600000; 1000; 0
        """;

    [Fact]
    public async Task Cells_get_the_density_class_and_people_are_counted_by_class_and_municipality()
    {
        using var world = World()
            .Put("municipalities", s_municipalities, 2024)
            .Put("population-grid", Cells, 2024)
            .Put("population-grid", Cells.Replace("700", "100"), 2023);
        await world.BuildAsync();

        var typology = await world.ResultAsync<TypologySet>(AnalysisSteps.Typology);
        var grid = typology.Grids.Single();
        Assert.Equal([1, 0, null, 1, 0, null], grid.CellClasses);
        Assert.Equal([500, 502, 503, 504, 501, 503], grid.Columns);
        Assert.Equal([2024, 2023], typology.Years.Select(year => year.Year));
        var year = typology.Years[0];
        Assert.Equal((50, 1100, 0, 1), (year.Whole.Persons[0], year.Whole.Persons[1], year.Whole.UnclassedPersons, year.Whole.UnknownCells));
        Assert.Equal(1100.0 / 1150, year.Whole.ShareOf(1));
        Assert.Equal(("1980", 20, 700), (year.Municipalities[0].Id, year.Municipalities[0].Persons[0], year.Municipalities[0].Persons[1]));
        Assert.Equal(200, year.Municipalities[1].Persons[1]);
        Assert.Equal(200, year.Outside!.Persons[1]);
        Assert.Equal(year.Whole.TotalPersons, year.Municipalities.Sum(one => one.TotalPersons) + year.Outside.TotalPersons, 9);
        Assert.Null(year.Municipalities[2].ShareOf(0));
        Assert.Equal(550, typology.Years[1].Whole.TotalPersons);
    }

    [Fact]
    public async Task Municipalities_are_classed_by_the_rules_and_one_outside_the_grid_cannot_be()
    {
        using var world = World().Put("municipalities", s_municipalities).Put("population-grid", Cells, 2024);
        await world.BuildAsync();

        var classes = (await world.ResultAsync<MunicipalityTypology>(AnalysisSteps.MunicipalityTypology)).Municipalities;
        Assert.Equal(["town", "country", null], classes.Select(one => one.Class));
        Assert.Equal(("undetermined", "density"), (classes[2].Status, classes[2].Missing.Single()));
    }

    [Fact]
    public async Task Small_cells_are_put_together_and_one_with_an_unknown_part_is_unknown()
    {
        var cells = """
            easting; northing; cell_size; population
            500000; 6600000; 500; 200
            500500; 6600000; 500; 150
            501000; 6600000; 500; 10
            501500; 6600500; 500;
            510000; 6600000; 2000; 800
            """;
        using var world = World().Put("population-grid", cells);
        await world.BuildAsync();

        var grids = (await world.ResultAsync<TypologySet>(AnalysisSteps.Typology)).Grids;
        Assert.Equal([350, null], grids[0].Populations);
        Assert.Equal([1, null], grids[0].CellClasses);
        Assert.Equal((2000, 0), (grids[1].CellSizeMetres, grids[1].CellClasses[0]));
    }

    [Fact]
    public async Task The_cells_and_municipalities_are_tables_that_maps_can_open()
    {
        using var world = World().Put("municipalities", s_municipalities).Put("population-grid", Cells, 2024);
        await world.BuildAsync();

        var counted = await world.Workspace.Region.ReadAsync(session =>
            session.Connection.QuerySingleAsync<(long Cells, double People, long Classed)>("SELECT COUNT(*), SUM(population), COUNT(class) FROM typology")
        );
        Assert.Equal((6, 1150, 4), counted);
        var names = await world.Workspace.Region.ReadAsync(session =>
            session.Connection.QueryAsync<string>("SELECT class FROM typology_municipalities ORDER BY fid")
        );
        Assert.Equal(["town", "country", null], names);
    }

    private static DrawnWorld World() => new(s_indicators, Rules);
}
