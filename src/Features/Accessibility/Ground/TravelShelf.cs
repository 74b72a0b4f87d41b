using NetTopologySuite.Geometries.Prepared;
using Samplan.Accessibility.Nearness;
using Samplan.Analyses.Contracts;
using Samplan.Catalogue.Contracts;

namespace Samplan.Accessibility.Ground;

/// <summary>Keeps the ground until the network, the people, the municipalities or the places are others. A former one is let go of when nobody can still be asking it.</summary>
internal sealed class TravelShelf(INetworks networks, IDerivations derivations, IDatasets datasets) : IDisposable
{
    private const string PopulationRole = "population-grid";
    private const string MunicipalityRole = "municipalities";

    private readonly SemaphoreSlim _opening = new(1, 1);
    private readonly List<TravelGround> _former = [];
    private TravelGround? _kept;

    /// <summary>Null where the workspace has no network yet.</summary>
    public async Task<TravelGround?> FindAsync(CancellationToken cancellation)
    {
        var network = await derivations.FindResultAsync<NetworkResult>(AnalysisSteps.Network, cancellation);
        if (network?.File is null)
            return null;
        var known = await datasets.ListAsync(cancellation);
        var places = await derivations.FindProvenanceAsync(AnalysisSteps.Places, cancellation);
        var sources = known
            .Where(dataset => dataset.Role is PopulationRole or MunicipalityRole or ServiceReading.Role || network.Sources.Contains(dataset.Id.Value))
            .ToList();
        var stamp = string.Join(
            '|',
            sources.SelectMany(dataset => dataset.Current).Select(version => version.ContentHash).Append(network.Hash).Append(places?.ContentHash)
        );
        if (_kept is { } kept && kept.Stamp == stamp)
            return kept;
        await _opening.WaitAsync(cancellation);
        try
        {
            return _kept is { } other && other.Stamp == stamp ? other : Keep(await OpenAsync(stamp, network, sources, cancellation));
        }
        finally
        {
            _opening.Release();
        }
    }

    public void Dispose()
    {
        _kept?.Dispose();
        _former.ForEach(ground => ground.Dispose());
        _opening.Dispose();
    }

    // The mapping of a former network is closed with the server: somebody may be searching in it, and its file costs no memory while nobody does.
    private TravelGround? Keep(TravelGround? ground)
    {
        if (_kept is { } former)
            _former.Add(former);
        return _kept = ground;
    }

    private async Task<TravelGround?> OpenAsync(string stamp, NetworkResult network, IReadOnlyList<Dataset> sources, CancellationToken cancellation)
    {
        if (await networks.FindAsync(network, cancellation) is not { } open)
            return null;
        var population = CurrentOf(sources, PopulationRole);
        var municipalities = CurrentOf(sources, MunicipalityRole);
        var people = population is null ? null : await datasets.ReadAsync(population, ["easting", "northing", "cell_size", "population"], false, cancellation);
        var areas = municipalities is null ? null : await datasets.ReadAsync(municipalities, ["name"], true, cancellation);
        var cells = CellReading.Read(people, areas?.Geometries ?? [], cancellation);
        var shapes = await derivations.FindResultAsync<PlaceShapes>(AnalysisSteps.PlaceShapes, cancellation);
        IReadOnlyList<IPreparedGeometry> extents = [.. (shapes?.Read() ?? []).Select(PreparedGeometryFactory.Prepare)];
        var services = await ServiceReading.ReadAsync(datasets, sources, extents, cells, cancellation);
        return new TravelGround(stamp, open, network, cells)
        {
            ServicesByKind = ServicePoint.ByKind(services),
            PlacesOfCells = [.. Enumerable.Range(0, cells.Count).Select(cell => ServiceReading.FindPlace(cells.MiddleOf(cell), extents) is not null)],
            Places = await derivations.FindResultAsync<PlaceSet>(AnalysisSteps.Places, cancellation) ?? new PlaceSet(null, null, []),
            Municipalities = [.. areas?.Texts("name").Select(name => name ?? "–") ?? []],
            Sources = sources,
            Population = population,
        };
    }

    private static DatasetVersion? CurrentOf(IReadOnlyList<Dataset> sources, string role) =>
        sources.FirstOrDefault(dataset => dataset.Role == role)?.Current is [var newest, ..] ? newest : null;
}
