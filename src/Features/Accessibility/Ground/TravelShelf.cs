using Microsoft.AspNetCore.Http;
using NetTopologySuite.Geometries.Prepared;
using Samplan.Accessibility.Nearness;
using Samplan.Analyses.Contracts;
using Samplan.Catalogue.Contracts;

namespace Samplan.Accessibility.Ground;

/// <summary>Keeps the ground until the network, the people, the municipalities or the places are others. A former one is let go of with the last request that has it.</summary>
internal sealed class TravelShelf(INetworks networks, IDerivations derivations, IDatasets datasets) : IDisposable
{
    private const string PopulationRole = "population-grid";
    private const string MunicipalityRole = "municipalities";

    private readonly SemaphoreSlim _opening = new(1, 1);
    private LentGround? _kept;

    /// <summary>The ground until the request is answered; null where the workspace has no network yet.</summary>
    public async Task<TravelGround?> FindAsync(HttpContext context)
    {
        if (await BorrowAsync(context.RequestAborted) is not { } loan)
            return null;
        context.Response.RegisterForDispose(loan);
        return loan.Ground;
    }

    /// <summary>The ground until it is given back; null where the workspace has no network yet.</summary>
    public async Task<GroundLoan?> BorrowAsync(CancellationToken cancellation)
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
        if (FindKept(stamp) is { } kept)
            return kept;
        await _opening.WaitAsync(cancellation);
        try
        {
            return FindKept(stamp) ?? (await OpenAsync(stamp, network, sources, cancellation) is { } opened ? Keep(opened) : null);
        }
        finally
        {
            _opening.Release();
        }
    }

    /// <summary>The ground as it was last opened, for whoever cannot wait for another; null where none is open.</summary>
    public GroundLoan? BorrowOpen() => Volatile.Read(ref _kept)?.Lend();

    public void Dispose()
    {
        _kept?.Replace();
        _opening.Dispose();
    }

    private GroundLoan? FindKept(string stamp) => Volatile.Read(ref _kept) is { } kept && kept.Stamp == stamp ? kept.Lend() : null;

    private GroundLoan? Keep(TravelGround ground)
    {
        var lent = new LentGround(ground);
        var loan = lent.Lend();
        Interlocked.Exchange(ref _kept, lent)?.Replace();
        return loan;
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
            PlaceOfCells = [.. Enumerable.Range(0, cells.Count).Select(cell => ServiceReading.FindPlace(cells.MiddleOf(cell), extents) ?? -1)],
            Places = await derivations.FindResultAsync<PlaceSet>(AnalysisSteps.Places, cancellation) ?? new PlaceSet(null, null, []),
            Municipalities = [.. areas?.Texts("name").Select(name => name ?? "–") ?? []],
            Sources = sources,
            Population = population,
        };
    }

    private static DatasetVersion? CurrentOf(IReadOnlyList<Dataset> sources, string role) =>
        sources.FirstOrDefault(dataset => dataset.Role == role)?.Current is [var newest, ..] ? newest : null;
}
