using Samplan.Engine.Flows.Corridors;
using Samplan.Engine.Routing.Transit;
using Samplan.Engine.Tests.Routing.Transit;

namespace Samplan.Engine.Tests.Flows.Corridors;

/// <summary>Flows on lines, on small timetables drawn from seeds, against the journey of every departure by itself.</summary>
public sealed class TransitAssignmentTests
{
    private const int Timetables = 400;

    [Theory]
    [InlineData(DepartureChoice.Even)]
    [InlineData(DepartureChoice.Best)]
    public void Everybody_takes_the_journey_of_their_departure_and_nobody_is_lost_on_the_way(DepartureChoice choice)
    {
        var rides = 0.0;
        for (var seed = 0; seed < Timetables; seed++)
        {
            var drawn = new DrawnTimetable(seed);
            var request = Request(drawn);
            var flows = Flows(new Random(seed), drawn);

            var load = TransitAssignment.Assign(request, flows, choice);

            var plain = Plain(drawn, request, flows, choice);
            Assert.Equal(plain.Riding, load.RidingPersons, tolerance: 1e-6);
            Assert.Equal(plain.Walking, load.WalkingPersons, tolerance: 1e-6);
            Assert.Equal(flows.Sum(static flow => flow.Persons), load.RidingPersons + load.WalkingPersons + load.UnassignedPersons, tolerance: 1e-6);
            Assert.Equal(plain.Rides, load.Links.Sum(static link => link.Boarding), tolerance: 1e-6);
            Assert.Equal(plain.Rides, load.Links.Sum(static link => link.Alighting), tolerance: 1e-6);
            AssertConserved(load);
            rides += plain.Rides;
        }
        Assert.True(rides > Timetables, $"{rides} rides: the drawing is too thin to prove anything");
    }

    [Fact]
    public void The_same_flows_give_the_same_loads_however_they_are_ordered_between_origins()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var drawn = new DrawnTimetable(seed);
            var flows = Flows(new Random(seed), drawn);
            var load = TransitAssignment.Assign(Request(drawn), flows, DepartureChoice.Even);

            var again = TransitAssignment.Assign(Request(drawn), [.. flows.OrderByDescending(static flow => flow.From)], DepartureChoice.Even);

            Assert.Equal(load.Links, again.Links);
        }
    }

    private static TransitTableRequest Request(DrawnTimetable drawn) =>
        new()
        {
            Timetable = drawn.Timetable,
            Window = drawn.Window,
            Access = drawn.Access,
            Egress = drawn.Egress,
            Rules = drawn.Rules,
            // Some can walk all the way.
            DirectSeconds = row => [.. Enumerable.Range(0, drawn.Egress.PointCount).Select(column => (row + column) % 3 == 0 ? 900 : -1)],
        };

    private static CorridorFlow[] Flows(Random random, DrawnTimetable drawn) =>
        [
            .. from origin in Enumerable.Range(0, drawn.Access.PointCount)
            from destination in Enumerable.Range(0, drawn.Egress.PointCount)
            where origin != destination
            select new CorridorFlow(origin, destination, random.Next(1, 40)),
        ];

    private static (double Riding, double Walking, double Rides) Plain(
        DrawnTimetable drawn,
        TransitTableRequest request,
        CorridorFlow[] flows,
        DepartureChoice choice
    )
    {
        var search = new JourneySearch(drawn.Timetable, drawn.Rules);
        var (riding, walking, rides) = (0.0, 0.0, 0.0);
        foreach (var flow in flows)
        {
            var ends = new JourneyEnds(
                drawn.Access.StopsOf(flow.From).ToArray(),
                drawn.Access.SecondsOf(flow.From).ToArray(),
                drawn.Egress.StopsOf(flow.To).ToArray(),
                drawn.Egress.SecondsOf(flow.To).ToArray()
            )
            {
                DirectSeconds = request.DirectSeconds!(flow.From)[flow.To],
            };
            Journey?[] journeys = [.. Enumerable.Range(0, drawn.Window.Count).Select(departure => search.Find(ends, drawn.Window.SecondsAt(departure)))];
            Journey?[] taken = choice == DepartureChoice.Even ? journeys : [journeys.OfType<Journey>().MinBy(static journey => journey.TravelSeconds)];
            foreach (var journey in taken.OfType<Journey>())
            {
                var persons = flow.Persons / taken.Length;
                riding += journey.RideCount > 0 ? persons : 0;
                walking += journey.RideCount > 0 ? 0 : persons;
                rides += persons * journey.RideCount;
            }
        }
        return (riding, walking, rides);
    }

    // On each line at each stop: who comes on board there or before and has not left goes on.
    private static void AssertConserved(TransitLoad load)
    {
        var staying = new Dictionary<(int Line, int Stop), double>();
        foreach (var link in load.Links)
        {
            Assert.InRange(link.Boarding, 0, link.Persons + 1e-9);
            Assert.InRange(link.Alighting, 0, link.Persons + 1e-9);
            staying[(link.Line, link.ToStop)] = staying.GetValueOrDefault((link.Line, link.ToStop)) + link.Persons - link.Alighting;
            staying[(link.Line, link.FromStop)] = staying.GetValueOrDefault((link.Line, link.FromStop)) - link.Persons + link.Boarding;
        }
        Assert.All(staying.Values, static left => Assert.Equal(0, left, tolerance: 1e-6));
    }
}
