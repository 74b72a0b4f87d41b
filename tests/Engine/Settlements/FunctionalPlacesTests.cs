using NetTopologySuite.Geometries;
using Samplan.Engine.Settlements;

namespace Samplan.Engine.Tests.Settlements;

public class FunctionalPlacesTests
{
    private static readonly GeometryFactory s_factory = new();

    [Fact]
    public void Two_sides_of_a_river_are_one_place_and_the_next_village_is_another()
    {
        var places = FunctionalPlaces.Build(
            [
                Square("T1", "Norrstrand", SettlementKind.Locality, 0, 900),
                Square("T2", "Söderstrand", SettlementKind.Locality, 1550, 1200), // 550 m from T1
                Square("T3", "Fjärran", SettlementKind.Locality, 3200, 300), // 650 m from T2
            ],
            bufferMetres: 300
        );

        Assert.Equal(["Söderstrand", "Fjärran"], places.Select(p => p.Name));
        Assert.Equal([1, 0], places[0].Areas);
        Assert.Equal(2100, places[0].PopulationPersons);
        Assert.True(places[0].Geometry is Polygon);
        Assert.False(places[0].Geometry.Intersects(places[1].Geometry));
    }

    [Fact]
    public void The_highest_kind_gives_the_name_however_small_it_is()
    {
        var places = FunctionalPlaces.Build(
            [
                Square("F1", "Stugbyn", SettlementKind.HolidayHomeArea, 0, 5000),
                Square("S1", "Lillbyn", SettlementKind.SmallLocality, 1100, 60),
                Square("V1", "Verket", SettlementKind.ActivityArea, 2200, null),
            ],
            bufferMetres: 300
        );

        var place = Assert.Single(places);
        Assert.Equal(("Lillbyn", SettlementKind.SmallLocality), (place.Name, place.Kind));
        Assert.Null(place.PopulationPersons);
    }

    [Fact]
    public void A_chain_of_areas_is_one_place_and_the_order_given_does_not_matter()
    {
        SettlementArea[] chain = [.. Enumerable.Range(0, 8).Select(i => Square($"T{i}", $"By {i}", SettlementKind.Locality, i * 1500, 100 + (i % 3)))];

        var place = Assert.Single(FunctionalPlaces.Build(chain, 300));
        var turned = Assert.Single(FunctionalPlaces.Build([.. chain.Reverse()], 300));

        Assert.Equal("By 2", place.Name);
        Assert.Equal(place.Name, turned.Name);
        Assert.True(place.Geometry.EqualsTopologically(turned.Geometry));
    }

    [Fact]
    public void Points_are_places_too_and_none_gives_none()
    {
        var point = new SettlementArea("T1", "Punkten", SettlementKind.Locality, s_factory.CreatePoint(new Coordinate(0, 0)), 10);

        Assert.Equal(Math.PI * 300 * 300, FunctionalPlaces.Build([point], 300).Single().Geometry.Area, 10_000.0);
        Assert.Empty(FunctionalPlaces.Build([], 300));
    }

    /// <summary>A square of 1 km whose west side lies at the easting given.</summary>
    private static SettlementArea Square(string code, string name, SettlementKind kind, double west, double? persons) =>
        new(code, name, kind, s_factory.ToGeometry(new Envelope(west, west + 1000, 0, 1000)), persons);
}
