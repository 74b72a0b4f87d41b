using System.Data.Common;
using System.Globalization;
using Samplan.Kernel;
using Samplan.Maps.Contracts;
using Samplan.Storage;

namespace Samplan.Maps.Layers;

/// <summary>The layers, listed anew when somebody has committed a change to the workspace or a new day has come (freshness goes by the day).</summary>
internal sealed class LayerShelf(Workspace workspace, IEnumerable<IMapLayerSource> sources, TimeProvider clock) : IMapLayers, IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly LayerMeasures _measures = new();
    private DbCommand? _mark;
    private Listing? _listing;

    public async Task<IReadOnlyList<MapLayer>> ListAsync(CancellationToken cancellation) => (await GetAsync(cancellation)).InOrder;

    public async Task<MapLayer?> FindAsync(LayerId id, CancellationToken cancellation) => (await GetAsync(cancellation)).ById.GetValueOrDefault(id);

    public void Dispose()
    {
        if (_mark?.Connection is { } connection)
        {
            _mark.Dispose();
            workspace.Region.Return(connection);
        }
        _one.Dispose();
    }

    private async Task<Listing> GetAsync(CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            // The mark is read first: a change that comes between is then seen at the next asking.
            var (mark, day) = (ReadMark(), SwedishTime.Today(clock));
            if (_listing is null || _listing.Mark != mark || _listing.Day != day)
                _listing = new Listing(mark, day, await ReadAsync(cancellation));
            return _listing;
        }
        finally
        {
            _one.Release();
        }
    }

    private long ReadMark()
    {
        if (_mark is null)
        {
            _mark = workspace.Region.Borrow().CreateCommand();
            _mark.CommandText = workspace.Region.Dialect.ChangeMark;
        }
        return Convert.ToInt64(_mark.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private Task<MapLayer[]> ReadAsync(CancellationToken cancellation) =>
        workspace.Region.ReadAsync(async session =>
        {
            var declared = new Dictionary<LayerId, DeclaredLayer>();
            foreach (var source in sources)
            {
                foreach (var layer in await source.ListAsync(session, cancellation))
                    declared[layer.Id] = layer;
            }
            var layers = new List<MapLayer>(declared.Count);
            foreach (var layer in declared.Values)
                layers.Add(await _measures.MeasureAsync(session, layer, cancellation));
            return layers.OrderBy(layer => layer.DrawingOrder).ThenBy(layer => layer.Id.Value, StringComparer.Ordinal).ToArray();
        });

    private sealed record Listing(long Mark, DateOnly Day, IReadOnlyList<MapLayer> InOrder)
    {
        public IReadOnlyDictionary<LayerId, MapLayer> ById { get; } = InOrder.ToDictionary(layer => layer.Id);
    }
}
