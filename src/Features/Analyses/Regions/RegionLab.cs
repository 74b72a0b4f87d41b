using Samplan.Analyses.Contracts;
using Samplan.Analyses.Contracts.Regions;
using Samplan.Analyses.Contracts.Urbanisation;
using Samplan.Analyses.Derivations;
using Samplan.Analyses.Regions.Drawing;
using Samplan.Analyses.Units;
using Samplan.Engine.Flows.Regions;

namespace Samplan.Analyses.Regions;

/// <summary>
/// Tries other regions on the flows that the workspace has, without keeping anything. What is read is kept in memory for as long as it is the same, so that
/// a threshold can be moved while somebody looks.
/// </summary>
internal sealed class RegionLab(IDerivations derivations, StepInputReading reading) : IDisposable
{
    // Of other dimensions or units than the workspace's; and what a slider is moved to and back from.
    private const int MostRead = 2;
    private const int MostTried = 12;

    private readonly SemaphoreSlim _reading = new(1, 1);
    private readonly RecentlyRead<RegionFlows> _others = new(MostRead);
    private readonly RecentlyRead<RegionSet> _tried = new(MostTried);
    private (string Hash, RegionFlows Flows)? _flows;
    private (string Hash, IReadOnlyList<UrbanUnit>? Units)? _urban;
    private (string Hash, UnitCanvas? Canvas)? _canvas;

    /// <summary>The flows of the workspace; null where nothing is built, or where there are none.</summary>
    public async Task<RegionFlows?> FindFlowsAsync(CancellationToken cancellation) => (await FindHashedFlowsAsync(cancellation))?.Flows;

    /// <summary>The regions that a choice would give. Another dimension or other units than the workspace's are read for it.</summary>
    public async Task<RegionSet?> TryAsync(RegionChoice choice, CancellationToken cancellation)
    {
        if (await FindHashedFlowsAsync(cancellation) is not var (hash, flows))
            return null;
        if (choice.Dimension != flows.Dimension || (choice.Units is { } units && units != flows.Layer))
            (hash, flows) = await ReadFlowsAsync(choice, cancellation);
        var (urbanHash, urban) = choice.Method == "fua" ? await ListUrbanUnitsAsync(flows, cancellation) : ("", null);
        return await _tried.GetAsync(
            $"{hash} {urbanHash} {RegionQuery.Write(choice)}",
            () => Task.FromResult(RegionStudy.Divide(flows, choice, urban, cancellation))
        );
    }

    /// <summary>The units of a layer, ready to be drawn; null where they are no longer there.</summary>
    public Task<UnitCanvas?> FindCanvasAsync(string layer, CancellationToken cancellation) =>
        OneAtATimeAsync(
            async () =>
            {
                var step = new RegionFlowsStep(RegionChoice.Standard.Dimension, layer);
                var hash = layer + await reading.HashAsync(step, cancellation);
                if (_canvas is not { } kept || kept.Hash != hash)
                {
                    var layers = AreaLayer.List(await reading.ReadAsync(step, cancellation));
                    _canvas = kept = (
                        hash,
                        layers.FirstOrDefault(one => one.Key == layer) is { } found
                            ? new UnitCanvas(found, layers.FirstOrDefault(one => one.Key == AreaLayer.Municipalities))
                            : null
                    );
                }
                return kept.Canvas;
            },
            cancellation
        );

    /// <summary>Keys of the layers that regions can be formed of.</summary>
    public async Task<IReadOnlyList<string>> ListLayersAsync(CancellationToken cancellation)
    {
        var inputs = await reading.ReadAsync(new RegionFlowsStep(RegionChoice.Standard.Dimension, null), cancellation);
        return [.. AreaLayer.List(inputs).Select(layer => layer.Key)];
    }

    private Task<(string Hash, RegionFlows Flows)?> FindHashedFlowsAsync(CancellationToken cancellation) =>
        OneAtATimeAsync(
            async () =>
            {
                if (await derivations.FindProvenanceAsync(AnalysisSteps.RegionFlows, cancellation) is not { } made)
                    return null;
                if (_flows is not { } kept || kept.Hash != made.ContentHash)
                    _flows = (made.ContentHash, (await derivations.FindResultAsync<RegionFlows>(AnalysisSteps.RegionFlows, cancellation))!);
                return _flows;
            },
            cancellation
        );

    private async Task<(string Hash, RegionFlows Flows)> ReadFlowsAsync(RegionChoice choice, CancellationToken cancellation)
    {
        var step = new RegionFlowsStep(choice.Dimension, choice.Units);
        var hash = $"{choice.Dimension} {choice.Units} {await reading.HashAsync(step, cancellation)}";
        return (hash, await _others.GetAsync(hash, async () => (RegionFlows)step.Run(await reading.ReadAsync(step, cancellation), cancellation).Result));
    }

    /// <summary>Null units where their degree of urbanisation is not computed.</summary>
    private Task<(string Hash, IReadOnlyList<UrbanUnit>? Units)> ListUrbanUnitsAsync(RegionFlows flows, CancellationToken cancellation) =>
        OneAtATimeAsync(
            async () =>
            {
                if (await derivations.FindProvenanceAsync(AnalysisSteps.UrbanisationUnits, cancellation) is not { } made)
                    return ("", null);
                var hash = $"{made.ContentHash} {flows.Layer}";
                if (_urban is not { } kept || kept.Hash != hash)
                {
                    var units = await derivations.FindResultAsync<UrbanisationUnits>(AnalysisSteps.UrbanisationUnits, cancellation);
                    _urban = kept = (hash, FunctionalRegionsStep.UrbanUnitsOf(flows, units));
                }
                return kept;
            },
            cancellation
        );

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
