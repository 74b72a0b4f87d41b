using Samplan.Analyses.Contracts;
using Samplan.Analyses.Contracts.Urbanisation;
using Samplan.Analyses.Derivations;
using Samplan.Analyses.Units;
using Samplan.Engine.Settlements.Urbanisation;

namespace Samplan.Analyses.Urbanisation;

/// <summary>
/// Tries other thresholds on the population grid, without keeping anything. Which cells lie in which units is found once and kept in memory for as long
/// as it is the same, so that a threshold can be moved while somebody looks.
/// </summary>
internal sealed class UrbanisationLab(IDerivations derivations, StepInputReading reading) : IDisposable
{
    private readonly SemaphoreSlim _reading = new(1, 1);
    private (string Hash, UrbanisationSet Set, UrbanisationGround Ground)? _ground;
    private (string Hash, UnitCells? Cells)? _cells;
    private (string Hash, UrbanisationUnits Units)? _units;

    /// <summary>The kept set with its cells as a raster; null where nothing is built, or where it has a fault.</summary>
    public Task<(UrbanisationSet Set, UrbanisationGround Ground)?> FindGroundAsync(CancellationToken cancellation) =>
        OneAtATimeAsync<(UrbanisationSet, UrbanisationGround)?>(
            async () => await ReadGroundAsync(cancellation) is { } kept ? (kept.Set, kept.Ground) : null,
            cancellation
        );

    /// <summary>The kept degrees of all layers; null where nothing is built.</summary>
    public Task<UrbanisationUnits?> FindKeptAsync(CancellationToken cancellation) =>
        OneAtATimeAsync(
            async () =>
            {
                if (await derivations.FindProvenanceAsync(AnalysisSteps.UrbanisationUnits, cancellation) is not { } made)
                    return null;
                if (_units is not { } kept || kept.Hash != made.ContentHash)
                {
                    if (await derivations.FindResultAsync<UrbanisationUnits>(AnalysisSteps.UrbanisationUnits, cancellation) is not { } units)
                        return null;
                    _units = kept = (made.ContentHash, units);
                }
                return kept.Units;
            },
            cancellation
        );

    /// <summary>The units of a layer by other parameters, and the cells; null where there is no such layer of areas.</summary>
    public async Task<UrbanisationTrial?> TryAsync(UrbanisationChoice choice, string layer, CancellationToken cancellation)
    {
        var found = await OneAtATimeAsync(
            async () => await ReadGroundAsync(cancellation) is { } kept ? (kept.Ground, Cells: await ReadCellsAsync(layer, kept, cancellation)) : default,
            cancellation
        );
        if (found.Cells is not { } cells)
            return null;
        var (parameters, rules) = UrbanisationChoice.ReadParameters(choice.Parameters);
        var (one, two) = found.Ground.Classify(parameters, cancellation);
        var centres = UrbanCentreAreas.Find(found.Ground.Grid, one);
        return new UrbanisationTrial(found.Ground, one, two, centres, cells.Classify(one, two, centres, rules));
    }

    private async Task<(string Hash, UrbanisationSet Set, UrbanisationGround Ground)?> ReadGroundAsync(CancellationToken cancellation)
    {
        if (await derivations.FindProvenanceAsync(AnalysisSteps.Urbanisation, cancellation) is not { } made)
            return null;
        if (_ground is { } kept && kept.Hash == made.ContentHash)
            return kept;
        var set = await derivations.FindResultAsync<UrbanisationSet>(AnalysisSteps.Urbanisation, cancellation);
        if (set is null or { Columns.Count: 0 } || UrbanisationGround.From(set.Columns, set.Rows, [.. set.Populations]).Value is not { } ground)
            return null;
        return _ground = (made.ContentHash, set, ground);
    }

    private async Task<UnitCells?> ReadCellsAsync(
        string layer,
        (string Hash, UrbanisationSet Set, UrbanisationGround Ground) ground,
        CancellationToken cancellation
    )
    {
        var step = new UrbanisationUnitsStep();
        var hash = $"{layer} {ground.Hash} {await reading.HashAsync(step, cancellation)}";
        if (_cells is { } kept && kept.Hash == hash)
            return kept.Cells;
        var areas = AreaLayer.List(await reading.ReadAsync(step, cancellation)).FirstOrDefault(one => one.Key == layer && one.AreAreas);
        _cells = (hash, areas is null ? null : new UnitCells(areas, ground.Ground, cancellation));
        return _cells.Value.Cells;
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
