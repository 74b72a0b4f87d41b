using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Samplan.Analyses;
using Samplan.Analyses.Contracts;
using Samplan.Analyses.Derivations;
using Samplan.Catalogue.Contracts;
using Samplan.Engine.Nodes.Rulesets;
using Samplan.Storage;

namespace Samplan.Features.Tests.Analyses;

/// <summary>A world of three datasets and steps that add numbers: <c>people → doubled → total ← jobs</c>.</summary>
public sealed class DerivationGraphTests : IDisposable
{
    private const string EmptyRuleset = """
        { "id": "test", "version": "1", "name": { "sv": "Test", "en": "Test" },
          "indicators": [{ "key": "population", "name": { "sv": "Invånare", "en": "Inhabitants" }, "unit": "persons", "method": { "kind": "column", "name": "population" } }],
          "classes": [{ "key": "place", "name": { "sv": "Ort", "en": "Place" },
            "symbol": { "shape": "dot", "sizePixels": 7, "color": { "light": "#6f7c84", "dark": "#9aa9b1" } }, "otherwise": true }] }
        """;

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"samplan-{Guid.NewGuid():n}");
    private readonly Workspace _workspace;
    private readonly DrawnDatasets _datasets = new();
    private readonly DrawnSteps _steps = new();
    private readonly DerivationGraph _graph;

    public DerivationGraphTests()
    {
        _workspace = new Workspaces([AnalysesModule.Schema]).Create(_folder, "Test", "sv", System.Text.Encoding.UTF8.GetBytes(EmptyRuleset)).Value!;
        _graph = new DerivationGraph(_workspace, _datasets, [_steps], TimeProvider.System);
    }

    public void Dispose()
    {
        _workspace.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task The_first_build_computes_everything_and_the_second_nothing()
    {
        _datasets.Put("people", 1, 10);
        _datasets.Put("jobs", 1, 4);

        Assert.Equal(2, (await Build()).Computed);
        Assert.Equal(24, await Total());
        Assert.Equal(0, (await Build()).Computed);
    }

    [Fact]
    public async Task A_renewed_dataset_makes_stale_what_stands_on_it_and_nothing_else()
    {
        _datasets.Put("people", 1, 10);
        _datasets.Put("jobs", 1, 4);
        await Build();
        _datasets.Put("jobs", 2, 5);

        var status = (await _graph.ListStatusAsync(default)).ToDictionary(step => step.Key.Value);
        Assert.False(status["doubled"].IsStale);
        Assert.Equal([new StaleReason(StaleCause.DatasetRenewed, "jobs")], status["total"].Reasons);
        Assert.Equal(["total"], (await Build()).Steps.Where(step => step.IsComputed).Select(step => step.Key.Value));
        Assert.Equal(25, await Total());
    }

    [Fact]
    public async Task A_result_that_comes_out_as_before_leaves_what_stands_on_it_fresh()
    {
        _datasets.Put("people", 1, 10);
        await Build();
        _datasets.Put("people", 2, 10);

        Assert.Equal(["doubled"], (await Build()).Steps.Where(step => step.IsComputed).Select(step => step.Key.Value));
    }

    [Fact]
    public async Task A_removed_dataset_and_a_changed_parameter_are_named()
    {
        _datasets.Put("people", 1, 10);
        _datasets.Put("jobs", 1, 4);
        await Build();
        _datasets.Remove("jobs");
        _steps.Factor = 3;

        var status = (await _graph.ListStatusAsync(default)).ToDictionary(step => step.Key.Value);
        Assert.Equal([new StaleReason(StaleCause.ParameterChanged, "factor")], status["doubled"].Reasons);
        Assert.Contains(new StaleReason(StaleCause.DatasetRemoved, "jobs"), status["total"].Reasons);
        Assert.Contains(new StaleReason(StaleCause.ResultChanged, "doubled"), status["total"].Reasons);
    }

    [Fact]
    public async Task An_essential_role_that_nobody_imported_is_named()
    {
        var doubled = Assert.Single((await Build()).Steps, step => step.Key.Value == "doubled");
        Assert.Equal(["people"], doubled.MissingRoles);
    }

    [Fact]
    public async Task An_overdue_dataset_is_said_of_everything_on_it()
    {
        _datasets.Put("people", 1, 10, interval: "P1Y", updatedOn: new DateOnly(2020, 1, 1));
        await Build();

        Assert.All(await _graph.ListStatusAsync(default), step => Assert.Equal(["people"], step.OverdueDatasets));
    }

    [Fact]
    public async Task An_overdue_dataset_that_a_result_does_not_rest_on_is_not_said_of_it()
    {
        _steps.UsesPeople = false;
        _datasets.Put("people", 1, 10, interval: "P1Y", updatedOn: new DateOnly(2020, 1, 1));
        await Build();

        Assert.All(await _graph.ListStatusAsync(default), step => Assert.Empty(step.OverdueDatasets));
    }

    [Fact]
    public async Task A_build_that_is_cut_off_leaves_the_results_as_they_were()
    {
        _datasets.Put("people", 1, 10);
        await Build();
        _datasets.Put("people", 2, 11);
        _steps.FailsInTotal = true;

        await Assert.ThrowsAsync<InvalidOperationException>(Build);
        Assert.Equal(20, await Total());
        Assert.Equal(1, (await _graph.FindProvenanceAsync(new("doubled"), default))!.Inputs[0].Version);
    }

    [Fact]
    public void The_order_in_which_steps_are_listed_does_not_matter()
    {
        var steps = _steps.All();
        Prop.ForAll(
                Gen.Shuffle(steps).ToArbitrary(),
                shuffled => new StepGraph(shuffled).InOrder.Select(step => step.Key).SequenceEqual(new StepGraph(steps).InOrder.Select(step => step.Key))
            )
            .QuickCheckThrowOnFailure();
    }

    private Task<BuildReport> Build() => _graph.BuildAsync(null, default);

    private async Task<double> Total() => (await _graph.FindResultAsync<Sum>(new("total"), default))!.Value;

    public sealed record Sum(double Value);

    private sealed class DrawnSteps : IStepSource
    {
        public int Factor { get; set; } = 2;

        public bool FailsInTotal { get; set; }

        public bool UsesPeople { get; set; } = true;

        public Step[] All() => [new Totalled(this), new Doubled(this)];

        public Task<IReadOnlyList<Step>> ListStepsAsync(Ruleset ruleset, IReadOnlyList<Dataset> datasets, CancellationToken cancellation) =>
            Task.FromResult<IReadOnlyList<Step>>(All());
    }

    private sealed class Doubled(DrawnSteps world) : Step<Sum>
    {
        public override StepKey Key => new("doubled");
        public override int Version => 1;
        public override IReadOnlyList<DatasetNeed> Datasets => [new("people", IsEssential: true)];
        public override IReadOnlyDictionary<string, string> Parameters =>
            new Dictionary<string, string> { ["factor"] = JsonSerializer.Serialize(world.Factor) };

        protected override Sum Compute(StepInputs inputs, CancellationToken cancellation) => new(world.Factor * Value(inputs.FindDataset("people")));

        protected override IReadOnlyList<string>? ListUsedDatasets(Sum result) => world.UsesPeople ? null : [];
    }

    private sealed class Totalled(DrawnSteps world) : Step<Sum>
    {
        public override StepKey Key => new("total");
        public override int Version => 1;
        public override IReadOnlyList<DatasetNeed> Datasets => [new("jobs")];
        public override IReadOnlyList<StepKey> Steps => [new("doubled"), new("not-here")];

        protected override Sum Compute(StepInputs inputs, CancellationToken cancellation) =>
            world.FailsInTotal ? throw new InvalidOperationException() : new(inputs.GetResult<Sum>(new("doubled")).Value + Value(inputs.FindDataset("jobs")));
    }

    private static double Value(DatasetInput? input) => input?.Content.Numbers("value")[0] ?? 0;

    private sealed class DrawnDatasets : IDatasets
    {
        private readonly Dictionary<string, (Dataset Dataset, double Value)> _datasets = [];

        public void Put(string role, int number, double value, string? interval = null, DateOnly? updatedOn = null)
        {
            var id = new DatasetId(role);
            var version = new DatasetVersion(
                id,
                number,
                null,
                "",
                "",
                $"hash of version {number}",
                "file.csv",
                DateTimeOffset.UnixEpoch,
                updatedOn ?? new DateOnly(2024, 1, 1),
                $"{role}_v{number}",
                null,
                1,
                [],
                new Dictionary<string, string>(),
                false,
                true
            );
            _datasets[role] = (new Dataset(id, role, role, null, null, interval, [version]), value);
        }

        public void Remove(string role) => _datasets.Remove(role);

        public Task<IReadOnlyList<Dataset>> ListAsync(CancellationToken cancellation) =>
            Task.FromResult<IReadOnlyList<Dataset>>([.. _datasets.Values.Select(dataset => dataset.Dataset)]);

        public Task<DatasetContent> ReadAsync(DatasetVersion version, IReadOnlyList<string>? columns, bool withGeometry, CancellationToken cancellation) =>
            Task.FromResult(
                new DatasetContent(
                    1,
                    new Dictionary<string, double?[]> { ["value"] = [_datasets[version.Dataset.Value].Value] },
                    new Dictionary<string, string?[]>(),
                    []
                )
            );
    }
}
