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
    private readonly SemaphoreSlim _reading = new(1, 1);
    private (string Hash, RegionFlows Flows)? _flows;
    private (string Hash, IReadOnlyList<UrbanUnit>? Units)? _urban;
    private (string Hash, UnitCanvas? Canvas)? _canvas;

    /// <summary>The flows of the workspace; null where nothing is built, or where there are none.</summary>
    public Task<RegionFlows?> FindFlowsAsync(CancellationToken cancellation) =>
        OneAtATimeAsync(
            async () =>
            {
                if (await derivations.FindProvenanceAsync(AnalysisSteps.RegionFlows, cancellation) is not { } made)
                    return null;
                if (_flows is not { } kept || kept.Hash != made.ContentHash)
                    _flows = kept = (made.ContentHash, (await derivations.FindResultAsync<RegionFlows>(AnalysisSteps.RegionFlows, cancellation))!);
                return kept.Flows;
            },
            cancellation
        );

    /// <summary>The regions that a choice would give. Another dimension or other units than the workspace's are read anew.</summary>
    public async Task<RegionSet?> TryAsync(RegionChoice choice, CancellationToken cancellation)
    {
        if (await FindFlowsAsync(cancellation) is not { } flows)
            return null;
        if (choice.Dimension != flows.Dimension || (choice.Units is { } units && units != flows.Layer))
            flows = await ReadFlowsAsync(choice, cancellation);
        var urban = choice.Method == "fua" ? await ListUrbanUnitsAsync(flows, cancellation) : null;
        return RegionStudy.Divide(flows, choice, urban, cancellation);
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

    private async Task<RegionFlows> ReadFlowsAsync(RegionChoice choice, CancellationToken cancellation)
    {
        var step = new RegionFlowsStep(choice.Dimension, choice.Units);
        return (RegionFlows)step.Run(await reading.ReadAsync(step, cancellation), cancellation).Result;
    }

    private Task<IReadOnlyList<UrbanUnit>?> ListUrbanUnitsAsync(RegionFlows flows, CancellationToken cancellation) =>
        OneAtATimeAsync(
            async () =>
            {
                if (await derivations.FindProvenanceAsync(AnalysisSteps.UrbanisationUnits, cancellation) is not { } made)
                    return null;
                var hash = $"{made.ContentHash} {flows.Layer}";
                if (_urban is not { } kept || kept.Hash != hash)
                {
                    var units = await derivations.FindResultAsync<UrbanisationUnits>(AnalysisSteps.UrbanisationUnits, cancellation);
                    _urban = kept = (hash, FunctionalRegionsStep.UrbanUnitsOf(flows, units));
                }
                return kept.Units;
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
