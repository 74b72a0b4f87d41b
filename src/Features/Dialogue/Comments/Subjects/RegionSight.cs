using Samplan.Accounts.Contracts;

namespace Samplan.Dialogue.Comments.Subjects;

/// <summary>Whether somebody may see the region's picture; nothing said of it is wider than the picture itself.</summary>
internal sealed class RegionSight(IRegionVisibility visibility)
{
    public async Task<bool> MaySeeAsync(Actor actor, CancellationToken cancellation) =>
        actor.May(RegionPermissions.See, new ObjectFacts { Visibility = await visibility.GetAsync(cancellation) });

    public ValueTask<Visibility> GetWidestAsync(CancellationToken cancellation) => visibility.GetAsync(cancellation);

    /// <summary>The facts with nothing wider than the picture is at this moment.</summary>
    public async Task<ObjectFacts> NarrowAsync(ObjectFacts facts, CancellationToken cancellation)
    {
        var widest = await visibility.GetAsync(cancellation);
        return facts.Visibility > widest ? facts with { Visibility = widest } : facts;
    }
}
