using Samplan.Analyses.Contracts;
using Samplan.Analyses.Contracts.Typologies;
using Samplan.Analyses.Contracts.Urbanisation;
using Samplan.Analyses.Networks;
using Samplan.Analyses.Urbanisation;
using Samplan.Engine.Networks;
using Samplan.Engine.Overlay;
using Samplan.Engine.Routing;
using Samplan.Geo;

namespace Samplan.Analyses.Typologies;

/// <summary>
/// Travel by car from every inhabited cell's middle to the nearest cell of an urban centre with at least 50,000 persons, on the workspace's network. Without streets or without such a
/// centre nothing is known: a city that lies outside the population grid is not seen.
/// </summary>
internal sealed class CityTravelStep(double nearMinutes, NetworkFolder folder) : Step<CityTravel>
{
    private const double CityPersons = 50_000;
    private const double LeastCoverage = 0.9;
    private const int RowsAtOnce = 64;
    private const int LongestSeconds = 10 * 3600;
    private const double DecisecondsAMinute = 600;

    public override StepKey Key => AnalysisSteps.CityTravel;

    public override int Version => 1;

    public override IReadOnlyList<DatasetNeed> Datasets =>
        [
            new(StreetSources.ExtractRole),
            new(StreetSources.LayerRole, WithGeometry: true),
            new(NetworkStep.Timetables),
            new("municipalities", WithGeometry: true),
        ];

    public override IReadOnlyList<StepKey> Steps => [AnalysisSteps.Network, AnalysisSteps.Urbanisation, AnalysisSteps.Municipalities];

    public override IReadOnlyDictionary<string, string> Parameters =>
        new Dictionary<string, string> { ["near_minutes"] = FormattableString.Invariant($"{nearMinutes}") };

    protected override CityTravel Compute(StepInputs inputs, CancellationToken cancellation)
    {
        var set = inputs.FindResult<UrbanisationSet>(AnalysisSteps.Urbanisation);
        var network = inputs.FindResult<NetworkResult>(AnalysisSteps.Network);
        var cities = set?.Centres.Count(centre => centre.Persons >= CityPersons) ?? 0;
        var units = inputs.GetResult<PlaceSet>(AnalysisSteps.Municipalities).Places;
        var none = new CityTravel(nearMinutes, cities) { NearShares = new double?[units.Count], MeanMinutes = new double?[units.Count] };
        if (set is null || network?.File is null || cities == 0 || units.Count == 0)
            return none;
        int[] cells = [.. Enumerable.Range(0, set.Columns.Count).Where(cell => set.Populations[cell] > 0)];
        var minutes = MinutesOf(set, cells, inputs, network, cancellation);
        var geometries = inputs.FindDataset("municipalities")!.Content.Geometries;
        var shares = GridOverlay.Shares(GridOf(set, cells), [.. units.Select(unit => geometries[unit.Row]!)], cancellation);
        var found = Enumerable
            .Range(0, units.Count)
            .Select(unit => Sum(shares, unit, [.. cells.Select(cell => set.Populations[cell]!.Value)], minutes))
            .ToArray();
        return none with
        {
            NearShares = [.. found.Select(one => one.Near)],
            MeanMinutes = [.. found.Select(one => one.Mean)],
            Sources = [.. network.Sources],
            Network = network.Hash,
        };
    }

    /// <summary>NaN where no street is near enough, infinite where no centre is reached.</summary>
    private double[] MinutesOf(UrbanisationSet set, int[] cells, StepInputs inputs, NetworkResult network, CancellationToken cancellation)
    {
        if (folder.Find(network.File!) is null)
            folder.Make(
                StreetSources.Find(inputs, StreetSources.ExtractRole) ?? StreetSources.Find(inputs, StreetSources.LayerRole)!,
                [.. inputs.ListDatasets(NetworkStep.Timetables).Select(input => input.Version)],
                network.Buffer,
                cancellation
            );
        using var open = folder.Open(network.File!);
        GeoPoint[] targets =
        [
            .. Enumerable
                .Range(0, set.Columns.Count)
                .Where(cell => set.CentreOfCells[cell] is >= 0 and var centre && set.Centres[centre].Persons >= CityPersons)
                .Select(cell => PointOf(set, cell)),
        ];
        var table = new TravelTable(open.Stored, new TravelRules(TravelMode.Car) { LimitSeconds = LongestSeconds }, targets);
        var minutes = new double[cells.Length];
        for (var first = 0; first < cells.Length; first += RowsAtOnce)
        {
            cancellation.ThrowIfCancellationRequested();
            GeoPoint[] some = [.. cells.Skip(first).Take(RowsAtOnce).Select(cell => PointOf(set, cell))];
            var (links, times) = (table.Link(some, cancellation), new uint[some.Length * targets.Length]);
            table.Fill(some, times, null, cancellation);
            for (var row = 0; row < some.Length; row++)
            {
                var least = times.AsSpan(row * targets.Length, targets.Length).ToArray().Min();
                minutes[first + row] =
                    links[row] is null ? double.NaN
                    : least == RoadNetwork.Never ? double.PositiveInfinity
                    : least / DecisecondsAMinute;
            }
        }
        return minutes;
    }

    protected override IReadOnlyList<string>? ListUsedDatasets(CityTravel result) => result.Network is null ? null : [.. result.Sources, "municipalities"];

    private (double? Near, double? Mean) Sum(CellShares shares, int unit, double[] persons, double[] minutes)
    {
        var (all, tied, near, reached, sum) = (0.0, 0.0, 0.0, 0.0, 0.0);
        var cells = shares.CellsOf(unit);
        var parts = shares.SharesOf(unit);
        for (var i = 0; i < cells.Length; i++)
        {
            var (people, time) = (persons[cells[i]] * parts[i], minutes[cells[i]]);
            all += people;
            tied += double.IsNaN(time) ? 0 : people;
            near += time < nearMinutes ? people : 0;
            reached += double.IsFinite(time) ? people : 0;
            sum += double.IsFinite(time) ? people * time : 0;
        }
        return all > 0
            ? (tied >= LeastCoverage * all ? near / tied : null, reached >= LeastCoverage * all ? Math.Round(sum / reached, 1) : null)
            : (null, null);
    }

    private static RegularGrid GridOf(UrbanisationSet set, int[] cells) =>
        RegularGrid.FromLowerLeftCorners(
            UrbanisationGround.CellMetres,
            Array.ConvertAll(cells, cell => (double)set.Columns[cell] * UrbanisationGround.CellMetres),
            Array.ConvertAll(cells, cell => (double)set.Rows[cell] * UrbanisationGround.CellMetres)
        );

    private static GeoPoint PointOf(UrbanisationSet set, int cell)
    {
        const double half = UrbanisationGround.CellMetres / 2.0;
        var (longitude, latitude) = CoordinateSystems.Sweref99TransverseMercator.ToGeographic(
            (set.Columns[cell] * (double)UrbanisationGround.CellMetres) + half,
            (set.Rows[cell] * (double)UrbanisationGround.CellMetres) + half
        );
        return OpenNetwork.PointAt(longitude, latitude);
    }
}
