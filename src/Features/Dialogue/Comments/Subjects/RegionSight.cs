using Samplan.Accounts.Contracts;

namespace Samplan.Dialogue.Comments.Subjects;

/// <summary>Whether somebody may see the region's picture; nothing said of it is wider than the picture itself.</summary>
internal sealed class RegionSight(IRegionVisibility visibility)
{
    public async Task<bool> MaySeeAsync(Actor actor, CancellationToken cancellation) => (await GetReadersAsync(cancellation))(actor);

    /// <summary>Who may see it at this moment.</summary>
    public async ValueTask<Predicate<Actor>> GetReadersAsync(CancellationToken cancellation)
    {
        var facts = new ObjectFacts { Visibility = await visibility.GetAsync(cancellation) };
        return actor => actor.May(RegionPermissions.See, facts);
    }

    public ValueTask<Visibility> GetWidestAsync(CancellationToken cancellation) => visibility.GetAsync(cancellation);

    /// <summary>The facts with nothing wider than the picture is at this moment.</summary>
    public async Task<ObjectFacts> NarrowAsync(ObjectFacts facts, CancellationToken cancellation)
    {
        var widest = await visibility.GetAsync(cancellation);
        return facts.Visibility > widest ? facts with { Visibility = widest } : facts;
    }
}
