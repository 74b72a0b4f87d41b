using Samplan.Kernel;

namespace Samplan.Accounts.Contracts;

/// <summary>What an upper room adds to the head of every page, for whoever reads it; <see cref="FrameLinks"/> shows it.</summary>
public interface IFrameLink
{
    Task<IReadOnlyList<AsideLink>> ListAsync(Actor actor, Texts texts, CancellationToken cancellation);
}
