using System.Diagnostics;
using System.Globalization;
using Npgsql;
using NpgsqlTypes;
using Samplan.Catalogue.Contracts;
using Samplan.Formats.VectorTile;
using Samplan.Geo;
using Samplan.Geo.Tiles;
using Samplan.Maps.Contracts;

namespace Samplan.Bench;

/// <summary>Vector tiles drawn from a workspace, beside PostGIS's ST_AsMVT over the same features in the same coordinate system.</summary>
internal sealed class Tiles : IBenchmark
{
    private const int MostTiles = 12;
    private const int QuietRounds = 40;
    private static readonly string[] s_layers = ["population-grid", "municipalities", "roads"];

    // At smaller zooms a cell is thinner than a pixel, and one stands for several: there is nothing equal to compare with.
    private static readonly int[] s_zooms = [6, 8, 10, 12];

    public string Name => "tiles";

    public string Work =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{DrawnCountry.CellCount} cells, {DrawnCountry.MunicipalityCount} municipalities, {DrawnCountry.Drawn.Roads.Count} roads, at most {MostTiles} tiles a zoom, one after another, not compressed, seed {DrawnCountry.Seed}"
        );

    public void Run(BenchSession session)
    {
        var files = BenchWorkspace.NewFolder();
        using var workspace = BenchWorkspace.Create();
        using var peer = PostGisPeer.Find();
        try
        {
            foreach (var request in CountryFiles.Write(DrawnCountry.Drawn, files).Where(request => s_layers.Contains(request.Role)))
                workspace.Import(request);
        }
        finally
        {
            Directory.Delete(files, recursive: true);
        }
        if (peer is null)
            session.PeerNotHere("tiles", "PostGIS");
        else
            session.Note($"PostGIS {peer.Version}");
        foreach (var layer in workspace.Rooms.Get<IMapLayers>().ListAsync(CancellationToken.None).GetAwaiter().GetResult())
            Measure(session, workspace, peer, layer);
    }

    private static void Measure(BenchSession session, BenchWorkspace workspace, PostGisPeer? peer, MapLayer layer)
    {
        var tiles = workspace.Rooms.Get<ITiles>();
        using var query = peer is null ? null : new TileQuery(peer, layer, workspace);
        foreach (var zoom in s_zooms)
        {
            var addresses = Choose(tiles, layer, zoom);
            var ours = new Side<byte[][]>("Samplan", () => [.. addresses.Select(address => Draw(tiles, layer, address))]);
            if (query is not null)
            {
                var theirs = new Side<byte[][]>("PostGIS ST_AsMVT", () => [.. addresses.Select(query.Draw)]);
                session.Compare(
                    $"{layer.Id} z{zoom}, {addresses.Count} tiles",
                    ours,
                    theirs,
                    (mine, others) => Difference(session, mine, others),
                    leastRatio: 2
                );
            }
            session.Note(Quiet(tiles, layer, addresses));
        }
    }

    private static byte[] Draw(ITiles tiles, MapLayer layer, TileAddress address) =>
        tiles.DrawAsync(layer, address, CancellationToken.None).GetAwaiter().GetResult();

    private static List<TileAddress> Choose(ITiles tiles, MapLayer layer, int zoom)
    {
        var area = new Bounds(300_000, 6_150_000, 700_000, 7_542_000);
        var covering = TileGrid.ListCovering(area, zoom).ToArray();
        new Random(DrawnCountry.Seed).Shuffle(covering);
        return [.. covering.Where(address => Draw(tiles, layer, address).Length > 0).Take(MostTiles)];
    }

    /// <summary>How evenly one and the same tile comes: each time over the median of its tile.</summary>
    private static string Quiet(ITiles tiles, MapLayer layer, IReadOnlyList<TileAddress> addresses)
    {
        var relative = new List<double>();
        var medians = new List<double>();
        foreach (var address in addresses)
        {
            var times = new double[QuietRounds];
            for (var round = 0; round < QuietRounds; round++)
            {
                var start = Stopwatch.GetTimestamp();
                Draw(tiles, layer, address);
                times[round] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            }
            var median = Timing.Of(0, times).Median;
            medians.Add(median);
            relative.AddRange(times.Select(time => time / median));
        }
        relative.Sort();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Samplan, a tile: median {Timing.Of(0, medians).Median:0.000} ms; of {relative.Count} draws p99 is {relative[(int)(relative.Count * 0.99)]:0.00} × the median of the same tile"
        );
    }

    /// <summary>
    /// Features by their number, and the attributes of those that both have. The two may part on features that only graze a tile's buffer or
    /// are smaller than a unit: at most two in a hundred.
    /// </summary>
    private static string? Difference(BenchSession session, byte[][] ours, byte[][] theirs)
    {
        var (shared, apart) = (0, 0);
        for (var tile = 0; tile < ours.Length; tile++)
        {
            var (mine, others) = (Features(ours[tile]), Features(theirs[tile]));
            foreach (var (id, feature) in mine)
            {
                if (!others.TryGetValue(id, out var other))
                    apart++;
                else if (!Same(feature, other))
                    return $"feature {id} has {string.Join(", ", feature.Attributes)} and {string.Join(", ", other.Attributes)}";
                else
                    shared++;
            }
            apart += others.Keys.Count(id => !mine.ContainsKey(id));
        }
        session.Note($"{shared} features in both, {apart} in one only (at the rim of the buffer, or smaller than a unit)");
        return apart > 1 + (0.02 * shared) ? $"{apart} features are in one only, {shared} in both" : null;
    }

    private static Dictionary<ulong, VectorTileFeature> Features(byte[] tile) =>
        VectorTileReader.Read(tile).SelectMany(layer => layer.Features).ToDictionary(feature => feature.Id!.Value);

    private static bool Same(VectorTileFeature mine, VectorTileFeature other) =>
        mine.Type == other.Type
        && mine.Attributes.Where(pair => pair.Key != "fid").All(pair => Value(other.Attributes.GetValueOrDefault(pair.Key)) == Value(pair.Value));

    private static string? Value(object? value) =>
        value is null or string ? (string?)value : System.Convert.ToDouble(value, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture);

    /// <summary>A layer's table in PostGIS and the prepared query that draws a tile of it.</summary>
    private sealed class TileQuery : IDisposable
    {
        private readonly NpgsqlCommand _command;

        public TileQuery(PostGisPeer peer, MapLayer layer, BenchWorkspace workspace)
        {
            var table = layer.Id.Value.Replace('-', '_');
            var drawn = layer.Attributes.Where(attribute => attribute.IsInTiles).ToList();
            Fill(peer, table, layer, drawn, workspace);
            var columns = string.Concat(drawn.Select((attribute, i) => $", c{i} AS \"{attribute.TagOf(attribute.Figures[0].Year)}\""));
            _command = new NpgsqlCommand(
                $"""
                SELECT ST_AsMVT(tile, '{layer.Id.Value}', 4096, 'geom', 'id') FROM (
                  SELECT id, id AS fid{columns}, ST_AsMVTGeom(ST_Transform(geom, 3857), ST_TileEnvelope($1, $2, $3), 4096, 64, true) AS geom
                  FROM {table} WHERE geom && ST_Transform(ST_TileEnvelope($1, $2, $3, margin => 64.0 / 4096), 3006)) AS tile
                WHERE geom IS NOT NULL
                """,
                peer.Connection
            )
            {
                CommandTimeout = 0,
            };
            for (var i = 0; i < 3; i++)
                _command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Integer });
            _command.Prepare();
        }

        public byte[] Draw(TileAddress address)
        {
            _command.Parameters[0].Value = address.Zoom;
            _command.Parameters[1].Value = address.X;
            _command.Parameters[2].Value = address.Y;
            return (byte[])_command.ExecuteScalar()!;
        }

        public void Dispose() => _command.Dispose();

        private static void Fill(PostGisPeer peer, string table, MapLayer layer, List<LayerAttribute> drawn, BenchWorkspace workspace)
        {
            var datasets = workspace.Rooms.Get<IDatasets>();
            var dataset = datasets.ListAsync(CancellationToken.None).GetAwaiter().GetResult().Single(one => one.Role == layer.Id.Value);
            var content = datasets.ReadAsync(dataset.Current[0], null, withGeometry: true, CancellationToken.None).GetAwaiter().GetResult();
            var values = drawn
                .Select(attribute => attribute.Kind == AttributeKind.Text ? (Array)content.Texts(attribute.Key) : content.Numbers(attribute.Key))
                .ToList();
            var columns = drawn.Select((attribute, i) => $"c{i} {(attribute.Kind == AttributeKind.Text ? "text" : "float8")}");
            peer.Fill(
                table,
                [.. columns],
                content.Geometries.Select((shape, row) => (shape!.AsBinary(), (IReadOnlyList<object?>)[.. values.Select(column => column.GetValue(row))]))
            );
        }
    }
}
