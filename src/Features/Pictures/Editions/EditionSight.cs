using Samplan.Accounts.Contracts;
using Samplan.Pictures.Contracts;

namespace Samplan.Pictures.Editions;

/// <inheritdoc cref="IEditionSight"/>
internal sealed class EditionSight(IEditions editions, IRegionVisibility visibility) : IEditionSight
{
    public async Task<IReadOnlyList<Edition>> ListAsync(Actor actor, CancellationToken cancellation)
    {
        var region = await visibility.GetAsync(cancellation);
        return
        [
            .. (await editions.ListAsync(cancellation)).Where(edition =>
                actor.May(EditionPermissions.See, new ObjectFacts { State = edition.Status.ToString(), Visibility = region })
            ),
        ];
    }

    public async Task<Edition?> FindAsync(Actor actor, int number, CancellationToken cancellation) =>
        (await ListAsync(actor, cancellation)).FirstOrDefault(edition => edition.Number == number);
}
