using Samplan.Analyses.Contracts;
using Samplan.Analyses.Indicators;
using Samplan.Engine.Nodes.Rulesets;
using Samplan.Kernel;

namespace Samplan.Analyses.Networks.Access;

/// <summary>One measure of what people reach, on every square of the population grid where somebody lives.</summary>
/// <param name="streets">The role that the streets come from.</param>
internal sealed class AccessStep(AccessMeasure measure, NetworkFolder folder, string streets) : Step<AccessSurface>
{
    private readonly string _people = GridIndicator.RoleOf(PopulationGrid.Population);

    public override StepKey Key => AnalysisSteps.Access(measure.Key);

    public override int Version => 1;

    public override IReadOnlyList<DatasetNeed> Datasets =>
        [
            NetworkStep.StreetNeed(streets),
            new(NetworkStep.Timetables, IsEssential: measure.Means == TravelMeans.Transit),
            new(_people, IsEssential: true),
            .. measure.People switch
            {
                null => new DatasetNeed[] { new(AccessTargets.Services, WithGeometry: true, IsEssential: true) },
                PopulationGrid.Population => [],
                { } grid => [new(GridIndicator.RoleOf(grid), IsEssential: true)],
            },
            .. measure.Online is null ? Array.Empty<DatasetNeed>() : [new(DigitalStep.Cells, IsEssential: true)],
        ];

    public override IReadOnlyList<StepKey> Steps => [AnalysisSteps.Network];

    public override IReadOnlyDictionary<string, string> Parameters => new Dictionary<string, string> { ["measure"] = measure.Key };

    protected override AccessSurface Compute(StepInputs inputs, CancellationToken cancellation)
    {
        var missing = Datasets.Where(need => need.IsEssential && inputs.FindDataset(need.Role) is null).Select(need => need.Role).ToList();
        if (missing.Count > 0 || inputs.GetResult<NetworkResult>(AnalysisSteps.Network) is not { File: not null } result)
            return Without(missing.Count > 0 ? missing : [streets]);
        var people = inputs.FindDataset(_people)!;
        var squares = PeopledSquares.Read(people);
        var targets = measure.People is { } grid
            ? AccessTargets.OfPeople(inputs.FindDataset(GridIndicator.RoleOf(grid))!)
            : AccessTargets.OfServices(inputs.ListDatasets(AccessTargets.Services), measure);
        if (targets.Missing.Count > 0)
            return Without(targets.Missing);
        // In a catchment those of whom nothing is known would have had a part in what everybody gets.
        if (measure.Form == AccessForm.Catchment && squares.HasUnknown)
            return Without([$"{_people}:population"]);
        using var network = folder.OpenFor(result, inputs, streets, cancellation);
        var day = DayOf(network, result, cancellation);
        var online = measure.Online is null ? null : inputs.FindDataset(DigitalStep.Cells);
        var values = new SquareValues(measure, new AccessWays(network, measure, day)).Of(squares, targets, OnlineOf(online, squares), cancellation);
        string[] roads = day is null ? [streets] : [streets, NetworkStep.Timetables];
        return new AccessSurface(measure.Key, squares.Eastings, squares.Northings, squares.Sizes, squares.Persons, values)
        {
            Sources =
            [
                .. roads
                    .SelectMany(inputs.ListDatasets)
                    .Select(input => input.Name)
                    .Append(people.Name)
                    .Concat(targets.Sources)
                    .Concat(online is null ? [] : [online.Name])
                    .Distinct()
                    .Order(StringComparer.Ordinal),
            ],
            Network = result.Hash,
            Date = day?.Date,
        };
    }

    protected override IReadOnlyList<string>? ListUsedDatasets(AccessSurface result) =>
        result.Sources.Count == 0 ? null : [.. result.Sources.Select(source => source.Split('@')[0]).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>By square, the per cent of its households that have the access; null where no cell tells, or nobody asks.</summary>
    private double?[]? OnlineOf(DatasetInput? cells, PeopledSquares squares)
    {
        if (cells is null)
            return null;
        var middles = Enumerable
            .Range(0, squares.Persons.Length)
            .Select(i => (squares.Eastings[i] + (squares.Sizes[i] / 2), squares.Northings[i] + (squares.Sizes[i] / 2)));
        return DigitalCells.At(DigitalCells.Read(cells, DigitalStep.ColumnOf(measure.Online!.Value)), [.. middles]);
    }

    private TransitDay? DayOf(OpenNetwork network, NetworkResult result, CancellationToken cancellation)
    {
        if (measure.Means != TravelMeans.Transit)
            return null;
        var made = TransitDay.Of(network, measure.Window!.Date ?? result.Timetables!.TypicalWeekday, cancellation);
        return made.Value ?? throw new RefusedException(made.Refusal!);
    }

    private AccessSurface Without(IReadOnlyList<string> missing) => new(measure.Key, [], [], [], [], []) { MissingRoles = missing };
}
