using System.Globalization;
using NetTopologySuite.Operation.Union;
using Samplan.Analyses.Contracts;
using Samplan.Catalogue.Contracts;
using Samplan.Kernel;
using Samplan.Pictures.Contracts;
using Samplan.Server;
using Samplan.Storage;
using static Samplan.Reference.Tests.Regions.DalarnaFiles;

namespace Samplan.Reference.Tests.Regions;

/// <summary>
/// Dalarna's published layers. The flows between places and the services behind its classes are not published, so the classes cannot be
/// determined, and the program must say so and what it lacks; what stands on the layers that are published must be right to the last figure.
/// </summary>
public sealed class DalarnaTests(DalarnaRegion made) : IClassFixture<DalarnaRegion>
{
    private static readonly string[] s_services =
    [
        "fuel",
        "post",
        "grocery",
        "pharmacy",
        "health-centre",
        "hospital",
        "compulsory-school",
        "upper-secondary",
        "university",
    ];

    private readonly CommandedRegion _region = made.Region;

    [ReferenceFact(Layers, Stops)]
    public async Task Every_kept_row_and_person_of_the_files_is_there()
    {
        using var rooms = Open();
        var datasets = rooms.Get<IDatasets>();
        var versions = (await datasets.ListAsync(default)).ToDictionary(dataset => dataset.Role, dataset => dataset.Current[0]);
        var cells = await datasets.ReadAsync(versions["day-population-grid"], null, withGeometry: false, default);

        Assert.Equal(("POINT", 106L, 5_201L), (versions["places"].GeometryType, versions["places"].Rows, versions["stops"].Rows));
        Assert.Equal((740, 115_521.0), (cells.Rows, ReferenceRegion.Sum(cells.Numbers("population"))));
    }

    [ReferenceFact(Layers, Stops)]
    public async Task The_published_roles_are_9_centres_2_secondary_centres_78_satellites_and_17_solitary_places()
    {
        using var rooms = Open();
        var roles = (await rooms.Get<IDerivations>().FindResultAsync<RoleSet>(AnalysisSteps.Roles, default))!;

        Assert.Equal(
            [("centre", 9), ("satellite", 78), ("secondary-centre", 2), ("solitary", 17)],
            roles.Places.GroupBy(place => place.PublishedRole!, (role, places) => (role, places.Count())).OrderBy(role => role.role, StringComparer.Ordinal)
        );
        Assert.Equal(80, roles.PublishedFields.Where(field => !field.IsSecondary).Sum(field => field.Members.Count));
        Assert.Equal(
            ["Grängesberg", "Orsa"],
            roles
                .Places.Zip((await BookAsync(rooms)).Places.Places)
                .Where(pair => pair.First.PublishedRole == "secondary-centre")
                .Select(pair => pair.Second.Name)
                .Order(StringComparer.Ordinal)
        );
        // From the flows, which nobody has published, no role is guessed.
        Assert.All(roles.Places, place => Assert.Equal("undetermined", place.Role));
        Assert.Equal(["flows:commuting"], roles.MissingRoles);
    }

    [ReferenceFact(Layers, Stops)]
    public async Task Departures_of_each_place_are_those_of_the_stops_within_it_to_the_last_decimal()
    {
        var stops = ReadStops();
        var expected = ReadTowns().ToDictionary(town => town.Code, town => stops.Where(stop => town.Holds(stop.Position)).Sum(stop => stop.Departures));
        using var rooms = Open();
        var codes = (await BookAsync(rooms)).Places.Places.ToDictionary(place => place.Id, place => place.Code!);
        var shown = (await _region.ShowAsync("places")).Rows;

        Assert.Equal(5_201, stops.Count);
        Assert.True(expected.Values.Count(departures => departures > 0) > 90);
        Assert.Equal(
            expected.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => $"{one.Key}: {Written(one.Value)}"),
            shown.Select(row => $"{codes[row["place"]]}: {row["single-trips"]}").Order(StringComparer.Ordinal)
        );
        Assert.All(shown, row => Assert.Equal(double.Parse(row["single-trips"], CultureInfo.InvariantCulture) / 2, Number(row["return-trips"])));
    }

    [ReferenceFact(Layers, Stops)]
    public async Task Day_population_is_conserved_between_places_and_what_lies_outside_them()
    {
        var towns = ReadTowns().ToDictionary(town => town.Code, town => town.Disc());
        var expected = towns.Keys.ToDictionary(code => code, _ => 0.0);
        var (outside, twice) = (0.0, 0.0);
        foreach (var cell in ReadCells())
        {
            var square = cell.Square();
            var parts = towns
                .Where(town => town.Value.EnvelopeInternal.Intersects(square.EnvelopeInternal))
                .Select(town => (Code: town.Key, Shape: square.Intersection(town.Value)))
                .ToList();
            foreach (var part in parts)
                expected[part.Code] += cell.Persons * part.Shape.Area / square.Area;
            var covered = parts.Count == 0 ? 0 : UnaryUnionOp.Union([.. parts.Select(part => part.Shape)]).Area;
            outside += cell.Persons * (1 - covered / square.Area);
            twice += cell.Persons * (parts.Sum(part => part.Shape.Area) - covered) / square.Area;
        }
        using var rooms = Open();
        var book = await BookAsync(rooms);
        var computed = book.Places.Places.Select((place, index) => (place.Code, Persons: book.Series["day-population"].Latest(index).Value!.Value)).ToList();

        // The circles of the tests have 2,000 corners.
        Assert.All(computed, one => Assert.Equal(expected[one.Code!], one.Persons, 0.05));
        Assert.Equal(115_521, computed.Sum(one => one.Persons) + outside - twice, 0.2);
    }

    [ReferenceFact(Layers, Stops)]
    public async Task No_class_is_guessed_and_each_place_names_what_it_waits_for()
    {
        using var rooms = Open();
        var book = await BookAsync(rooms);

        Assert.Equal(106, book.Nodes.Nodes.Count);
        Assert.All(book.Nodes.Nodes, node => Assert.Equal(("undetermined", null), (node.Status, node.Class)));
        Assert.All(book.Nodes.Nodes, node => Assert.Superset(s_services.ToHashSet(), node.Missing.ToHashSet()));
        Assert.All(book.Nodes.Nodes, node => Assert.Contains("night-population", node.Missing));
        Assert.All(book.Nodes.Nodes, node => Assert.DoesNotContain("day-population", node.Missing));
    }

    [ReferenceFact(Layers, Stops)]
    public async Task A_criterion_is_right_where_its_input_is_there_and_unknown_where_it_is_not()
    {
        using var rooms = Open();
        var book = await BookAsync(rooms);
        var known = new Dictionary<string, (string Series, Func<double, bool> Holds)>
        {
            ["day-population-200"] = ("day-population", value => value >= 200),
            ["seven-return-trips"] = ("return-trips", value => value >= 7),
            ["fourteen-single-trips"] = ("single-trips", value => value > 14),
            ["weekend-trip"] = ("weekend-trips", value => value >= 1),
        };
        var missing = new HashSet<string>();
        for (var index = 0; index < book.Places.Places.Count; index++)
        {
            var place = book.Places.Places[index];
            var told = book.Explain(place, Texts.In("sv"));
            Assert.StartsWith($"Klassen för {place.Label} kan inte avgöras. Det behövs uppgift om drivmedel; ", told.Sentence, StringComparison.Ordinal);
            foreach (
                var row in told.Classes.Select(trial => trial.Rule).Concat(told.Properties.Select(trial => trial.Rule)).SelectMany(rule => rule.ListCriteria())
            )
            {
                if (known.TryGetValue(row.Key, out var criterion))
                    Assert.Equal(
                        (place.Name, row.Key, Truth(criterion.Holds(book.Series[criterion.Series].Latest(index).Value!.Value))),
                        (place.Name, row.Key, row.Truth)
                    );
                else if (missing.Add(row.Key) || row.Value is null)
                    Assert.Equal((place.Name, row.Key, "unknown", null), (place.Name, row.Key, row.Truth, row.Value));
            }
        }
        Assert.Superset(new HashSet<string> { "has-fuel", "school-1", "night-population-100", "daytime-place", "evening-trip" }, missing);
    }

    [ReferenceFact(Layers, Stops)]
    public async Task The_missing_inputs_are_named_by_role()
    {
        var status = (await _region.RunAsync("status", _region.Folder, "--json")).Json;

        var missing = status.GetProperty("results").EnumerateArray().SelectMany(result => result.GetProperty("missingRoles").EnumerateArray());
        Assert.Equal(
            ["flows:commuting", "population-grid", "services"],
            missing.Select(role => role.GetString()!).Distinct().Where(role => role != "roles").Order(StringComparer.Ordinal)
        );
    }

    private Rooms Open() => Rooms.Open(_region.Folder, WorkspaceAccess.Read, TimeProvider.System).Value!;

    private static async Task<PictureBook> BookAsync(Rooms rooms) => (await rooms.Get<IPictures>().FindAsync(default))!;

    private static string Truth(bool isMet) => isMet ? "true" : "false";

    private static string Written(decimal number) => ((double)number).ToString("R", CultureInfo.InvariantCulture);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
