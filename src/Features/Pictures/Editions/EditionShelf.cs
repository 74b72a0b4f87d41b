using System.Collections.Concurrent;
using Samplan.Kernel;
using Samplan.Pictures.Contracts;
using Samplan.Storage;

namespace Samplan.Pictures.Editions;

/// <summary>The editions, with those opened lately kept open: what never changes need not be read twice.</summary>
internal sealed class EditionShelf(Workspace workspace, EditionStore store, FreezeEdition freeze, AdvanceEdition advance, IEnumerable<IModificationKind> kinds)
    : IEditions
{
    private const int MostOpen = 8;

    private readonly EditionArchive _archive = new(workspace.Files);
    private readonly ConcurrentDictionary<string, FrozenPicture> _open = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IReadOnlyList<AppliedChange>> _changes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IModificationKind> _kinds = kinds.ToDictionary(kind => kind.Key, StringComparer.Ordinal);

    public Task<IReadOnlyList<Edition>> ListAsync(CancellationToken cancellation) => store.ListAsync();

    public Task<Outcome<Edition>> FreezeAsync(FreezeRequest request, CancellationToken cancellation) => freeze.FreezeAsync(request, cancellation);

    public Task<Outcome<Edition>> SetStatusAsync(EditionStatusRequest request, CancellationToken cancellation) => advance.AdvanceAsync(request);

    public async Task<Outcome<FrozenPicture>> OpenAsync(int number, CancellationToken cancellation)
    {
        if (await store.FindAsync(number) is not { } edition)
            return Refusal.Of("pictures.no-edition", ("number", $"{number}"));
        if (_open.TryGetValue(edition.Checksum, out var open))
            return open with { Edition = edition };
        var read = await _archive.ReadAsync(edition, cancellation);
        if (read.Value is { } picture)
        {
            if (_open.Count >= MostOpen)
                _open.Clear();
            _open[edition.Checksum] = picture;
        }
        return read;
    }

    public async Task<Outcome<PictureComparison>> CompareAsync(int before, int after, string language, CancellationToken cancellation)
    {
        var (earlier, later) = (await OpenAsync(before, cancellation), await OpenAsync(after, cancellation));
        if (earlier.Value is not { } one)
            return earlier.Refusal!;
        return later.Value is { } other
            ? new PictureComparisonReading(one.Book, other.Book, Texts.In(language), ChangeOrigins.Between(one, other, _kinds)).Read()
            : later.Refusal!;
    }

    public async Task<IReadOnlyDictionary<int, IReadOnlyList<AppliedChange>>> ListChangesAsync(CancellationToken cancellation)
    {
        var found = new Dictionary<int, IReadOnlyList<AppliedChange>>();
        foreach (var edition in await store.ListAsync())
        {
            if (!_changes.TryGetValue(edition.Checksum, out var changes))
                _changes[edition.Checksum] = changes = (await _archive.ReadManifestAsync(edition, cancellation)).Changes;
            found[edition.Number] = changes;
        }
        return found;
    }
}
