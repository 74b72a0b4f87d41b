using Samplan.Analyses.Contracts;
using Samplan.Catalogue.Contracts;
using Samplan.Kernel;
using Samplan.Pictures.Contracts;
using Samplan.Pictures.Contracts.Maps;
using Samplan.Storage;

namespace Samplan.Pictures.Editions.Maps;

/// <summary>Draws maps on the outline that an edition was frozen with.</summary>
internal sealed class EditionMaps(Workspace workspace, IEditions editions, IDatasets datasets, IEnumerable<IDrawingStyles> styles) : IChangeMaps
{
    private readonly GroundReading _ground = new(datasets);
    private readonly EditionArchive _archive = new(workspace.Files);

    public async Task<Outcome<ChangeMapView>> DrawAsync(int edition, PictureComparison comparison, ChangeMapRequest request, CancellationToken cancellation)
    {
        var opened = await editions.OpenAsync(edition, cancellation);
        if (opened.Value is not { } frozen)
            return opened.Refusal!;
        var outline = await _archive.ReadOutlineAsync(frozen.Manifest, cancellation);
        var outside = frozen.Results.FirstOrDefault(result => result.Provenance.Step == AnalysisSteps.OutsidePlaces)?.Read<OutsidePlaces>();
        var reading = new ChangeMapReading(outline, outside, comparison, request, await ListStylesAsync());
        var frame = reading.Frame();
        return reading.Draw(frame, await _ground.ReadAsync(frozen, frame, cancellation));
    }

    private async Task<IReadOnlyDictionary<string, DrawingStyle>> ListStylesAsync()
    {
        var known = new Dictionary<string, DrawingStyle>(StringComparer.Ordinal);
        foreach (var room in styles)
        {
            foreach (var (key, style) in await room.ListAsync())
                known[key] = style;
        }
        return known;
    }
}
