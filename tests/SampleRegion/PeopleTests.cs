using Samplan.SampleRegion.Chance;
using Samplan.SampleRegion.People;

namespace Samplan.SampleRegion.Tests;

public sealed class PeopleTests(WrittenSample sample) : IClassFixture<WrittenSample>
{
    private Region Region => sample.Region;

    [Fact]
    public void The_grid_holds_the_people_of_the_places_and_of_the_countryside()
    {
        var plan = new CellPlan(Region, Region.Figures, Region.Seed, CancellationToken.None);
        var cells = plan.ListNight().ToList();

        Assert.Equal(Region.Places.Sum(place => place.Population) + plan.RuralPopulation, cells.Sum(cell => cell.Persons), CellPlan.LeastPersons + 1.0);
        Assert.InRange(plan.RuralPopulation / cells.Sum(cell => cell.Persons), 0.05, 0.25);
        Assert.All(cells, cell => Assert.True(cell.Persons >= CellPlan.LeastPersons));
        Assert.Equal(cells.Count, cells.Select(cell => (cell.Easting, cell.Northing)).Distinct().Count());
    }

    [Fact]
    public void The_houses_of_the_places_hold_their_people_and_the_hamlets_lie_outside_them()
    {
        var houses = HousePlan.List(Region, CancellationToken.None).ToList();
        // Hamlets are listed last, and have at least nine houses with at most four.
        var people = Region.Places.Sum(place => place.Population);
        var hamlets = houses.Sum(house => house.Persons) - people;

        Assert.InRange(hamlets, 9 * HousePlan.HamletsAtScaleOne, 49 * 4 * HousePlan.HamletsAtScaleOne);
        Assert.All(houses, house => Assert.True(house.Persons > 0));
        var last = houses[^1].Point;
        Assert.All(Region.Places, place => Assert.True(place.Heart.DistanceTo(last) > place.RadiusMetres + 500));
    }

    [Fact]
    public void A_drawn_labour_market_has_its_centre_among_its_municipalities_and_the_earlier_vintage_has_one_more()
    {
        foreach (var count in new[] { 4, 5 })
        {
            var markets = LabourMarketPlan.List(Region, count).ToList();

            Assert.Equal(Region.Inside.Count(), markets.Count);
            Assert.Equal(count, markets.Select(one => one.Centre).Distinct().Count());
            Assert.All(markets, one => Assert.Contains((one.Centre, one.Centre), markets));
        }
    }

    [Fact]
    public void The_gravity_model_keeps_what_every_place_sends_and_receives()
    {
        var plan = new FlowPlan(Region, Region.Figures, Region.Seed);
        var (model, from, to) = plan.Model(place => place.Place.Population, place => place.Jobs, 17_000, 0.05, CancellationToken.None);

        var sent = new double[from.Length];
        var received = new double[to.Length];
        foreach (var (origin, destination, persons) in model.ListTrips())
        {
            sent[origin] += persons;
            received[destination] += persons;
        }
        for (var zone = 0; zone < from.Length; zone++)
        {
            Assert.InRange(sent[zone], from[zone] * 0.9999, (from[zone] * 1.0001) + 1e-9);
            Assert.InRange(received[zone], to[zone] * 0.9999, (to[zone] * 1.0001) + 1e-9);
        }
    }

    [Fact]
    public void A_balanced_table_known_by_hand_is_found()
    {
        // Without deterrence the balanced table is the product of the margins over the total.
        var model = new GravityModel([
            [(0, 1), (1, 1)],
            [(0, 1), (1, 1)],
        ]);
        model.Balance([30, 70], [40, 60], CancellationToken.None);

        Assert.Equal([12, 18, 28, 42], model.ListTrips().Select(trip => Math.Round(trip.Persons, 6)));
    }

    [Fact]
    public void No_flow_is_below_five_and_neighbours_stand_at_both_ends()
    {
        var flows = new FlowPlan(Region, Region.Figures, Region.Seed).Commuting(CancellationToken.None);

        Assert.All(flows, flow => Assert.True(flow.Persons >= FlowPlan.LeastPersons));
        Assert.All(flows, flow => Assert.False(flow.FromMunicipality is null && flow.ToMunicipality is null));
        Assert.Contains(flows, flow => flow.FromMunicipality is null);
        Assert.Contains(flows, flow => flow.ToMunicipality is null);
        Assert.Contains(flows, flow => flow.From == flow.To);
    }

    [Theory]
    [InlineData(1UL)]
    [InlineData(2UL)]
    [InlineData(7UL)]
    public void Every_class_of_the_sample_ruleset_has_members(ulong seed)
    {
        var region = Region.Make(new SampleOptions(WrittenSample.Today, Seed: seed), CancellationToken.None);
        var counts = ClassPlan.Computed(region.Figures).CountBy(row => row.Class).ToDictionary();

        Assert.Equal(1, counts[ClassPlan.GrowthEngine]);
        Assert.Equal(2, counts[ClassPlan.Core]);
        Assert.InRange(counts[ClassPlan.StrategicNode], 7, 12);
        Assert.InRange(counts[ClassPlan.ArchipelagoNode], 1, 3);
        Assert.True(counts[ClassPlan.ServicePlace] > 15);
        Assert.True(counts[ClassPlan.Residential] > 30);
    }

    [Fact]
    public void The_towns_have_two_hundred_industries_and_the_engine_and_cores_draw_commuters()
    {
        var breadth = new WorkplacePlan()
            .List(Region.Figures, Region.Seed)
            .GroupBy(workplace => Owner(workplace.Point))
            .ToDictionary(group => group.Key, group => group.Select(workplace => workplace.Code).Distinct().Count());
        var flows = new FlowPlan(Region, Region.Figures, Region.Seed).Commuting(CancellationToken.None);
        foreach (var (place, @class) in ClassPlan.Computed(Region.Figures).Where(row => row.Place.Population >= 14_000))
        {
            Assert.True(breadth[place.Name] >= 220);
            var net =
                flows.Where(flow => flow.To == place.Name).Sum(flow => flow.Persons) - flows.Where(flow => flow.From == place.Name).Sum(flow => flow.Persons);
            Assert.Equal(@class is ClassPlan.Core or ClassPlan.GrowthEngine, net > 0);
            Assert.True(Math.Abs(net) > 300);
        }
    }

    [Fact]
    public void The_published_list_differs_from_the_computed_in_exactly_three_places()
    {
        var computed = ClassPlan.Computed(Region.Figures).ToDictionary(row => row.Place, row => row.Class);
        var published = ClassPlan.Published(Region.Figures);

        Assert.Equal(3, published.Count(row => computed[row.Place] != row.Class));
        Assert.Equal(computed.Count - 1, published.Count);
        Assert.DoesNotContain(published, row => row.Place == ClassPlan.MissingPopulation(Region.Figures));
    }

    [Fact]
    public void Two_places_share_a_name_in_different_municipalities_and_no_others_do()
    {
        var shared = Assert.Single(Region.Places.GroupBy(place => place.Name), group => group.Count() > 1);

        Assert.Equal(2, shared.Select(place => place.Municipality).Distinct().Count());
    }

    [Fact]
    public void Own_functions_agree_with_the_machine()
    {
        for (var x = -20.0; x < 20; x += 0.137)
        {
            Assert.Equal(1, StableMath.Exp(x) / Math.Exp(x), 1e-11);
            Assert.Equal(Math.Sin(x), StableMath.Sin(x), 1e-11);
            Assert.Equal(Math.Cos(x), StableMath.Cos(x), 1e-11);
            Assert.Equal(Math.Log(x + 20.1), StableMath.Log(x + 20.1), 1e-11);
        }
    }

    private string Owner(Land.Point2 point) => Region.Places.First(place => Land.Shape.Holds(place.Outline, point)).Name;
}
