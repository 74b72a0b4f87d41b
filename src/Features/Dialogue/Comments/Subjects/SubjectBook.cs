using Samplan.Accounts.Contracts;
using Samplan.Kernel;

namespace Samplan.Dialogue.Comments.Subjects;

/// <summary>Every kind of object that is talked of, followed and told of.</summary>
internal sealed class SubjectBook
{
    private readonly Dictionary<string, ISubjectSource> _sources;

    public SubjectBook(IEnumerable<ISubjectSource> sources) =>
        _sources = sources
            .SelectMany(source => source.Kinds.Select(kind => (kind, source)))
            .ToDictionary(pair => pair.kind, pair => pair.source, StringComparer.Ordinal);

    public IReadOnlyCollection<string> Kinds => _sources.Keys;

    public async Task<Subject?> FindAsync(Actor actor, ObjectAddress address, Texts texts, CancellationToken cancellation) =>
        _sources.TryGetValue(address.Kind, out var source) ? await source.FindAsync(actor, address, texts, cancellation) : null;

    /// <inheritdoc cref="ISubjectSource.FindReadersAsync"/>
    public async ValueTask<Predicate<Actor>?> FindReadersAsync(ObjectAddress address, CancellationToken cancellation) =>
        _sources.TryGetValue(address.Kind, out var source) ? await source.FindReadersAsync(address, cancellation) : null;

    /// <summary>Those of the addresses that the actor may see, each asked for once.</summary>
    public async Task<IReadOnlyDictionary<ObjectAddress, Subject>> ListAsync(
        Actor actor,
        IEnumerable<ObjectAddress> addresses,
        Texts texts,
        CancellationToken cancellation
    )
    {
        var found = new Dictionary<ObjectAddress, Subject>();
        foreach (var address in addresses.Distinct())
        {
            if (await FindAsync(actor, address, texts, cancellation) is { } subject)
                found[address] = subject;
        }
        return found;
    }
}
