using System.Globalization;
using Samplan.Analyses.Contracts;
using Samplan.Catalogue.Contracts;
using Samplan.Kernel;
using Samplan.Maps.Contracts;
using Samplan.Pictures.Contracts;
using Samplan.Storage;

namespace Samplan.Pictures.Reading;

/// <summary>
/// Keeps what the pages read until the workspace changes. A change shows in its files (database, log, ruleset), which are cheap to ask, and in the
/// day, since data grow late by the day.
/// </summary>
internal sealed class PageShelf(Workspace workspace, IPictures pictures, IDatasets datasets, IDerivations derivations, IMapLayers layers, TimeProvider clock)
    : IDisposable
{
    private readonly SemaphoreSlim _reading = new(1, 1);
    private readonly OutlineReader _outlines = new(datasets);
    private readonly AreaNameReader _names = new(datasets);
    private PageContent? _kept;

    public async Task<PageContent> GetAsync(CancellationToken cancellation)
    {
        var stamp = Stamp();
        if (_kept is { } kept && kept.Stamp == stamp)
            return kept;
        await _reading.WaitAsync(cancellation);
        try
        {
            // Taken before reading: a commit meanwhile gives another stamp, and the next request reads anew.
            stamp = Stamp();
            if (_kept is not { } other || other.Stamp != stamp)
                _kept = await ReadAsync(stamp, cancellation);
            return _kept;
        }
        finally
        {
            _reading.Release();
        }
    }

    private async Task<PageContent> ReadAsync(string stamp, CancellationToken cancellation)
    {
        var book = await pictures.FindAsync(cancellation);
        var known = await datasets.ListAsync(cancellation);
        IReadOnlyList<StepStatus> statuses = [];
        Refusal? problem = null;
        try
        {
            statuses = await derivations.ListStatusAsync(cancellation);
        }
        catch (RefusedException refused)
        {
            problem = refused.Refusals[0];
        }
        var outline = await _outlines.ReadAsync(known, book?.Places.Places ?? [], cancellation);
        return new PageContent(
            stamp,
            workspace.Folder,
            workspace.Settings,
            book,
            LinkBook.Of(book),
            outline,
            await _names.ReadAsync(known, outline, cancellation),
            await derivations.FindResultAsync<OutsidePlaces>(AnalysisSteps.OutsidePlaces, cancellation),
            await layers.ListAsync(cancellation),
            known,
            statuses,
            problem,
            SwedishTime.Today(clock)
        );
    }

    private string Stamp()
    {
        string[] files = ["region.gpkg", "region.gpkg-wal", "samplan.db", "samplan.db-wal"];
        var seen = files.Select(name => Path.Combine(workspace.Folder, name)).Append(workspace.RulesetPath).Select(path => new FileInfo(path));
        return string.Join('|', seen.Select(Mark).Append(SwedishTime.Today(clock).ToString("O", CultureInfo.InvariantCulture)));
    }

    private static string Mark(FileInfo file) => file.Exists ? string.Create(CultureInfo.InvariantCulture, $"{file.LastWriteTimeUtc.Ticks}:{file.Length}") : "";

    public void Dispose() => _reading.Dispose();
}
