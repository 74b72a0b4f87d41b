using System.Collections.Concurrent;
using System.IO.Compression;
using Samplan.Geo.Tiles;
using Samplan.Maps.Contracts;
using Samplan.Storage;

namespace Samplan.Maps.Tiles;

/// <summary>Tiles of the open workspace: as many draughtsmen as the machine has cores, and a cache before them.</summary>
internal sealed class TileRoom(Workspace workspace) : ITiles, IDisposable
{
    // Raised when the same data would give another tile than before.
    private const int FormatVersion = 1;
    private const int TagHashLength = 16;
    private const int MostPlans = 256;
    private const long CacheBytes = 96L << 20;
    private readonly ConcurrentBag<TileDraughtsman> _free = [];
    private readonly ConcurrentDictionary<string, Lazy<Task<TilePlan>>> _plans = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _seats = new(Math.Max(2, Environment.ProcessorCount));
    private readonly TileCache _cache = new(CacheBytes);

    // The making goes on when the one who asked first has gone: others may be waiting for it.
    public Task<Tile> GetAsync(MapLayer layer, TileAddress address, CancellationToken cancellation) =>
        _cache.GetAsync(layer.Hash, address, async () => Compress(await DrawAsync(layer, address, CancellationToken.None))).WaitAsync(cancellation);

    public async Task<byte[]> DrawAsync(MapLayer layer, TileAddress address, CancellationToken cancellation)
    {
        var plan = await PlanAsync(layer).WaitAsync(cancellation);
        await _seats.WaitAsync(cancellation);
        try
        {
            if (!_free.TryTake(out var draughtsman))
                draughtsman = new TileDraughtsman(workspace.Region);
            var isDrawn = false;
            try
            {
                var tile = draughtsman.Draw(plan, address);
                isDrawn = true;
                return tile;
            }
            finally
            {
                if (isDrawn)
                    _free.Add(draughtsman);
                else
                    draughtsman.Dispose();
            }
        }
        finally
        {
            _seats.Release();
        }
    }

    public string TagOf(MapLayer layer, TileAddress address) =>
        FormattableString.Invariant($"{layer.Hash[..TagHashLength]}.{address.Zoom}.{address.X}.{address.Y}.v{FormatVersion}");

    public void Dispose()
    {
        while (_free.TryTake(out var draughtsman))
            draughtsman.Dispose();
        _seats.Dispose();
    }

    private async Task<TilePlan> PlanAsync(MapLayer layer)
    {
        if (_plans.Count > MostPlans)
            _plans.Clear();
        var planned = _plans.GetOrAdd(
            layer.Hash,
            _ => new Lazy<Task<TilePlan>>(() => TilePlan.MakeAsync(workspace, layer, forTiles: true, CancellationToken.None))
        );
        try
        {
            return await planned.Value;
        }
        catch
        {
            _plans.TryRemove(layer.Hash, out _);
            throw;
        }
    }

    private static Tile Compress(byte[] plain)
    {
        if (plain.Length == 0)
            return new Tile(default);
        using var compressed = new MemoryStream(plain.Length / 2);
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(plain);
        return new Tile(compressed.ToArray());
    }
}
