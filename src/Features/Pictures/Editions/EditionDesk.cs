using Microsoft.Extensions.DependencyInjection;
using Samplan.Accounts.Contracts;
using Samplan.Kernel;
using Samplan.Pictures.Contracts;
using Samplan.Storage;

namespace Samplan.Pictures.Editions;

/// <summary>Makes editions and takes them further for whoever asks on a page, and notes who did before the next may write.</summary>
internal sealed class EditionDesk(IRegionDesk desk, IEditionLog log)
{
    public Task<Outcome<Edition>> FreezeAsync(Actor actor, FreezeRequest request, CancellationToken cancellation) =>
        desk.WriteAsync(
            async rooms =>
            {
                var frozen = await rooms.GetRequiredService<IEditions>().FreezeAsync(request, CancellationToken.None);
                if (frozen.Value is { } edition)
                    await log.NoteFrozenAsync(actor, edition);
                return frozen;
            },
            cancellation
        );

    public Task<Outcome<Edition>> SetStatusAsync(Actor actor, EditionStatusRequest request, CancellationToken cancellation) =>
        desk.WriteAsync(
            async rooms =>
            {
                var set = await rooms.GetRequiredService<IEditions>().SetStatusAsync(request, CancellationToken.None);
                if (set.Value is { } edition)
                    await log.NoteStatusAsync(actor, edition, request);
                return set;
            },
            cancellation
        );
}
