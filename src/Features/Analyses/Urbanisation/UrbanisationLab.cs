using Samplan.Analyses.Contracts;
using Samplan.Analyses.Contracts.Urbanisation;
using Samplan.Analyses.Derivations;
using Samplan.Analyses.Units;
using Samplan.Engine.Settlements.Urbanisation;
using Samplan.Kernel;

namespace Samplan.Analyses.Urbanisation;

/// <summary>
/// Tries other thresholds and years on the population grid, without keeping anything. Which cells lie in which units is found once and kept in memory for as
/// long as it is the same, so that a threshold can be moved while somebody looks.
/// </summary>
internal sealed class UrbanisationLab(IDerivations derivations, StepInputReading reading) : IDisposable
{
    // Two years side by side, each in two layers.
    private const int MostKept = 4;

    private readonly SemaphoreSlim _reading = new(1, 1);
    private readonly RecentlyRead<UrbanisationSet?> _sets = new(1);
    private readonly RecentlyRead<UrbanisationUnits?> _units = new(1);
    private readonly RecentlyRead<Outcome<UrbanisationGround>> _grounds = new(MostKept);
    private readonly RecentlyRead<UnitCells?> _cells = new(MostKept);

    /// <summary>The kept degrees of all layers; null where nothing is built.</summary>
    public Task<UrbanisationUnits?> FindKeptAsync(CancellationToken cancellation) =>
        OneAtATimeAsync(() => ReadResultAsync(AnalysisSteps.UrbanisationUnits, _units, cancellation), cancellation);

    /// <summary>Years that there are people of, newest first.</summary>
    public async Task<IReadOnlyList<int>> ListYearsAsync(CancellationToken cancellation) =>
        [
            .. (await reading.ListVersionsAsync(UrbanisationStep.Role, cancellation))
                .Select(version => version.Version.Year)
                .OfType<int>()
                .Distinct()
                .OrderDescending(),
        ];

    /// <summary>The people of a year, null for the newest: those that the kept degrees are of where it is the same year. Null where nothing is built.</summary>
    public Task<Outcome<PopulatedGround>?> FindPopulationAsync(int? year, CancellationToken cancellation) =>
        OneAtATimeAsync(() => ReadPopulationAsync(year, cancellation), cancellation);

    /// <summary>The units of a layer by other parameters, and the cells; null where there is no such layer of areas.</summary>
    public async Task<UrbanisationTrial?> TryAsync(PopulatedGround population, UrbanisationChoice choice, string layer, CancellationToken cancellation)
    {
        if (await OneAtATimeAsync(() => ReadCellsAsync(layer, population, cancellation), cancellation) is not { } cells)
            return null;
        var classed = Classify(population, choice, cancellation);
        var rules = UrbanisationChoice.ReadParameters(choice.Parameters).Rules;
        return new UrbanisationTrial(classed, cells.Classify(classed.One, classed.Two, classed.Centres, rules));
    }

    /// <summary>The cells by other parameters.</summary>
    public static ClassedGround Classify(PopulatedGround population, UrbanisationChoice choice, CancellationToken cancellation)
    {
        var (one, two) = population.Ground.Classify(UrbanisationChoice.ReadParameters(choice.Parameters).Parameters, cancellation);
        return new ClassedGround(population, one, two, UrbanCentreAreas.Find(population.Ground.Grid, one));
    }

    private async Task<Outcome<PopulatedGround>?> ReadPopulationAsync(int? year, CancellationToken cancellation)
    {
        if (await ReadResultAsync(AnalysisSteps.Urbanisation, _sets, cancellation) is not { } set)
            return null;
        var versions = await reading.ListVersionsAsync(UrbanisationStep.Role, cancellation);
        var asked = versions.FirstOrDefault(one => year is null || one.Version.Year == year);
        if (asked.Version is not { } version)
            return new Refusal(versions.Count == 0 ? "degurba.no-cells" : "degurba.no-such-year");
        var source = DatasetInput.NameOf(version);
        var isKept = set.Columns.Count > 0 && source == set.Source;
        var hash = isKept ? (await derivations.FindProvenanceAsync(AnalysisSteps.Urbanisation, cancellation))!.ContentHash : version.ContentHash;
        var ground = await _grounds.GetAsync(
            hash,
            async () =>
                isKept
                    ? UrbanisationGround.From(set.Columns, set.Rows, [.. set.Populations])
                    : UrbanisationGround.Read((await reading.ReadAsync(asked.Dataset, version, withGeometry: false, cancellation)).Content)
        );
        return ground.Value is { } people ? new PopulatedGround(hash, version.Year, source, people) : ground.Refusal!;
    }

    private async Task<TResult?> ReadResultAsync<TResult>(StepKey key, RecentlyRead<TResult?> kept, CancellationToken cancellation)
        where TResult : class =>
        await derivations.FindProvenanceAsync(key, cancellation) is { } made
            ? await kept.GetAsync(made.ContentHash, () => derivations.FindResultAsync<TResult>(key, cancellation))
            : null;

    private async Task<UnitCells?> ReadCellsAsync(string layer, PopulatedGround population, CancellationToken cancellation)
    {
        var step = new UrbanisationUnitsStep();
        var hash = $"{layer} {population.Hash} {await reading.HashAsync(step, cancellation)}";
        return await _cells.GetAsync(
            hash,
            async () =>
                AreaLayer.List(await reading.ReadAsync(step, cancellation)).FirstOrDefault(one => one.Key == layer && one.AreAreas) is { } areas
                    ? new UnitCells(areas, population.Ground, cancellation)
                    : null
        );
    }

    private async Task<T> OneAtATimeAsync<T>(Func<Task<T>> read, CancellationToken cancellation)
    {
        await _reading.WaitAsync(cancellation);
        try
        {
            return await read();
        }
        finally
        {
            _reading.Release();
        }
    }

    public void Dispose() => _reading.Dispose();
}
