using Samplan.Analyses.Contracts;
using Samplan.Engine.Nodes.Rulesets;
using Samplan.Kernel;
using Samplan.Pictures.Amendments;
using Samplan.Pictures.Contracts;
using Samplan.Pictures.Nodes;

namespace Samplan.Pictures;

/// <summary>Reads the kept results into a <see cref="PictureBook"/>, and again only when they have changed.</summary>
internal sealed class PictureShelf(IDerivations derivations, AmendmentStore amendments, Amend amend) : IPictures, IDisposable
{
    private readonly SemaphoreSlim _reading = new(1, 1);
    private (string Stamp, PictureBook Book)? _kept;

    public async Task<PictureBook?> FindAsync(CancellationToken cancellation)
    {
        var stamp = await StampAsync(cancellation);
        if (stamp is null)
            return null;
        await _reading.WaitAsync(cancellation);
        try
        {
            if (_kept is { } kept && kept.Stamp == stamp)
                return kept.Book;
            var book = await ReadAsync(cancellation);
            if (book is not null)
                _kept = (stamp, book);
            return book;
        }
        finally
        {
            _reading.Release();
        }
    }

    public async Task<Outcome<AmendmentRecord>> AmendAsync(AmendmentRequest request, CancellationToken cancellation) =>
        await amend.MakeAsync(await FindAsync(cancellation), request);

    public async Task<Outcome<AmendmentRecord>> AmendAndBuildAsync(AmendmentRequest request, CancellationToken cancellation) =>
        await amend.MakeAndBuildAsync(await FindAsync(cancellation), request, cancellation);

    public Task<Outcome<AmendmentRecord>> WithdrawAndBuildAsync(string id, CancellationToken cancellation) => amend.WithdrawAndBuildAsync(id, cancellation);

    public async Task<Outcome<AmendmentRecord>> WithdrawAsync(string id, CancellationToken cancellation) => await amend.WithdrawAsync(id);

    public Task<IReadOnlyList<AmendmentRecord>> ListAmendmentsAsync(CancellationToken cancellation) => amendments.ListAsync();

    /// <summary>Changes whenever a book would read otherwise: the newest computation of what it reads, and the amendments.</summary>
    private async Task<string?> StampAsync(CancellationToken cancellation)
    {
        if (await derivations.FindProvenanceAsync(PictureSteps.Nodes, cancellation) is not { } nodes)
            return null;
        var links = await derivations.FindProvenanceAsync(AnalysisSteps.Links, cancellation);
        var made = await amendments.ListAsync();
        return string.Join(
            '|',
            nodes.ContentHash,
            string.Join(',', nodes.Inputs.Select(input => input.Hash)),
            links?.ContentHash,
            made.Count,
            made.Count(one => one.IsInForce)
        );
    }

    private async Task<PictureBook?> ReadAsync(CancellationToken cancellation)
    {
        var nodes = await derivations.FindResultAsync<NodeSet>(PictureSteps.Nodes, cancellation);
        var places = await derivations.FindResultAsync<PlaceSet>(AnalysisSteps.Places, cancellation);
        if (nodes is null || places is null)
            return null;
        var ruleset = RulesetParser.Parse(nodes.Ruleset).Ruleset ?? throw new InvalidOperationException("The kept ruleset was accepted when it was built.");
        var series = new Dictionary<string, IndicatorSeries>(StringComparer.Ordinal);
        foreach (var indicator in ruleset.Indicators.Where(NodesStep.IsOfPlaces))
        {
            if (await derivations.FindResultAsync<IndicatorSeries>(AnalysisSteps.Indicator(indicator.Key), cancellation) is { } one)
                series[indicator.Key] = one;
        }
        var links = await derivations.FindResultAsync<LinkSet>(AnalysisSteps.Links, cancellation);
        return new PictureBook(ruleset, nodes, places, series, links, await amendments.ListAsync());
    }

    public void Dispose() => _reading.Dispose();
}
