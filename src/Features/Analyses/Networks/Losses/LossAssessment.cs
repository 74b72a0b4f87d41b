using Samplan.Analyses.Contracts;
using Samplan.Analyses.Networks.Access;
using Samplan.Engine.Accessibility;
using Samplan.Engine.Nodes.Rulesets;
using Samplan.Engine.Routing;

namespace Samplan.Analyses.Networks.Losses;

/// <summary>Adds up what hangs on each service, from the nearest and second nearest of every square where somebody lives.</summary>
/// <param name="ways">As far as anybody goes.</param>
internal sealed class LossAssessment(AccessMeasure measure, AccessWays ways)
{
    private const int Decimals = 2;

    public (IReadOnlyList<ServiceLoss> Services, double PersonsUnlinked) Of(
        PeopledSquares squares,
        AccessTargets services,
        ServiceAreas areas,
        CancellationToken cancellation
    )
    {
        GeoPoint[] from = squares.ListMiddles();
        double?[] persons = [.. squares.Persons.Select(static people => (double?)people)];
        var nearest = ways.Nearest(from, services.Points, 2, cancellation);
        var others = ways.Nearest(services.Points, services.Points, 2, cancellation);
        var losses = Assess(areas.Places);
        var inMunicipality = Assess(areas.Municipalities);
        var longer = measure.LongerBy is { } more ? ServiceVulnerability.CountLonger(nearest, persons, services.Points.Count, Costs(more)) : null;
        // Of one without a street nothing is known: it does not close for want of people.
        var closings = (measure.ClosesBelowPersons is { } least ? ways.Close(from, services.Points, (persons, least), cancellation) : [])
            .Where(closing => others.IsLinked(closing.Facility))
            .Index()
            .ToDictionary(static one => one.Item.Facility, static one => one.Index + 1);
        ServiceLoss[] rows =
        [
            .. losses.Select(loss =>
                With(Row(services, areas, loss.Facility), loss) with
                {
                    IsLinked = others.IsLinked(loss.Facility),
                    Longer = longer?[loss.Facility],
                    IsLastInMunicipality = inMunicipality[loss.Facility].IsLastInArea,
                    ClosesAs = closings.TryGetValue(loss.Facility, out var order) ? order : null,
                }
            ),
        ];
        var unlinked = Enumerable.Range(0, from.Length).Where(square => !nearest.IsLinked(square)).Sum(square => squares.Persons[square]);
        return ([.. rows.Select((row, service) => WithOther(row, others, service, rows))], unlinked);

        IReadOnlyList<FacilityLoss> Assess(IReadOnlyList<string?> names) =>
            ServiceVulnerability.Assess(nearest, persons, names, Costs(measure.Limits[^1]), ways.Unit);
    }

    private uint Costs(double units) => (uint)Math.Round(units * ways.Unit);

    private double? Ways(uint? cost) => cost is { } known ? Math.Round((double)known / ways.Unit, Decimals) : null;

    private static ServiceLoss Row(AccessTargets services, ServiceAreas areas, int service)
    {
        var (input, row) = services.Rows[service];
        var at = input.Content.Geometries[row]!.Centroid.Coordinate;
        return new ServiceLoss(
            $"{input.Dataset.Id.Value}/{row}",
            input.Content.Texts("kind")[row]!.ToLowerInvariant(),
            input.Content.Has("name") ? input.Content.Texts("name")[row] : null,
            at.X,
            at.Y,
            areas.Places[service],
            areas.Municipalities[service]
        );
    }

    private ServiceLoss With(ServiceLoss row, FacilityLoss loss) =>
        row with
        {
            Served = loss.CatchmentPersons,
            Stranded = loss.StrandedPersons,
            WithoutAnother = loss.PersonsWithoutAnother,
            Extra = Math.Round(loss.ExtraPersonUnits, Decimals),
            MeanExtra = loss.MeanExtraUnits is { } mean ? Math.Round(mean, Decimals) : null,
            LongestExtra = Ways(loss.LongestExtraCost),
            LongestWay = Ways(loss.LongestNewCost),
            IsLastInPlace = loss.IsLastInArea,
        };

    // Two at one place are as near to each as to themselves.
    private ServiceLoss WithOther(ServiceLoss row, NearestTable others, int service, ServiceLoss[] rows)
    {
        var rank = others.FindDestination(service, 0) == service ? 1 : 0;
        return others.FindDestination(service, rank) is { } other
            ? row with
            {
                NearestOther = rows[other].Id,
                NearestOtherWay = Ways(others.FindCost(service, rank)),
            }
            : row;
    }
}
