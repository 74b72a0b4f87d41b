using Samplan.Accounts.Contracts;
using Samplan.Pictures.Contracts;

namespace Samplan.Pictures.Editions;

/// <inheritdoc cref="IEditionSight"/>
internal sealed class EditionSight(IEditions editions, IRegionVisibility visibility) : IEditionSight
{
    public async Task<IReadOnlyList<Edition>> ListAsync(Actor actor, CancellationToken cancellation)
    {
        var region = await visibility.GetAsync(cancellation);
        return [.. (await editions.ListAsync(cancellation)).Where(edition => actor.May(EditionPermissions.See, FactsOf(edition, region)))];
    }

    public async Task<Edition?> FindAsync(Actor actor, int number, CancellationToken cancellation) =>
        (await ListAsync(actor, cancellation)).FirstOrDefault(edition => edition.Number == number);

    public async Task<Predicate<Actor>?> FindReadersAsync(int number, CancellationToken cancellation)
    {
        if ((await editions.ListAsync(cancellation)).FirstOrDefault(edition => edition.Number == number) is not { } edition)
            return null;
        var facts = FactsOf(edition, await visibility.GetAsync(cancellation));
        return actor => actor.May(EditionPermissions.See, facts);
    }

    private static ObjectFacts FactsOf(Edition edition, Visibility region) => new() { State = edition.Status.ToString(), Visibility = region };
}
