using System.Globalization;
using Samplan.Dialogue.Contracts;
using Samplan.Proposals.Contracts;

namespace Samplan.Dialogue.Live;

/// <summary>Whoever sees a proposal hears of it.</summary>
internal sealed class ProposalAudience(IProposals proposals) : ILiveAudience
{
    public string Kind => "proposal";

    public async ValueTask<Predicate<LiveListener>?> FindAsync(LiveEvent told) =>
        int.TryParse(told.About.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && await proposals.FindReadersAsync(number) is { } maySee
            ? listener => maySee(listener.Actor)
            : null;
}
