using Samplan.Accounts.Contracts;
using Samplan.Storage;

namespace Samplan.Features.Tests.Accounts;

/// <summary>Another room with one task to hand over.</summary>
internal sealed class CountedHandovers : IHandover
{
    public List<Handover> Done { get; } = [];

    public Task<int> HandOverAsync(DatabaseSession session, Handover handover)
    {
        Done.Add(handover);
        return Task.FromResult(1);
    }
}
