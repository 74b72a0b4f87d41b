using Samplan.Engine.Nodes;

namespace Samplan.Engine.ChangeSets;

/// <summary>What differs between two pictures: classes of places and links as the map draws them.</summary>
/// <param name="Places">In the order of the later picture, those that are gone last.</param>
/// <param name="Links">Likewise.</param>
/// <param name="UnchangedPlaces">Number of places that are as they were.</param>
/// <param name="UnchangedLinks">Number of shown links that are as they were.</param>
public sealed record PictureDifference(IReadOnlyList<PlaceDifference> Places, IReadOnlyList<LinkDifference> Links, int UnchangedPlaces, int UnchangedLinks)
{
    /// <summary>Compares two pictures; places are the same by id, links by dimension and pair of ends.</summary>
    public static PictureDifference Between(PictureState before, PictureState after)
    {
        var places = ListPlaces(before, after).ToArray();
        var links = ListLinks(before.Links, after.Links).ToArray();
        return new PictureDifference(
            [.. places.OfType<PlaceDifference>()],
            [.. links.OfType<LinkDifference>()],
            places.Count(place => place is null),
            links.Count(link => link is null)
        );
    }

    // Null stands for a place that is as it was.
    private static IEnumerable<PlaceDifference?> ListPlaces(PictureState before, PictureState after)
    {
        var earlier = before.Places.ToDictionary(place => place.Id, place => place.Proof, StringComparer.Ordinal);
        var ranks = after.Classes.Select((key, rank) => (key, rank)).ToDictionary(one => one.key, one => one.rank, StringComparer.Ordinal);
        foreach (var place in after.Places)
        {
            yield return earlier.Remove(place.Id, out var was)
                ? Compare(was, place.Proof, ranks)
                : new PlaceDifference(place.Id, PlaceChange.Added, null, place.Proof, []);
        }
        foreach (var place in before.Places.Where(place => earlier.ContainsKey(place.Id)))
            yield return new PlaceDifference(place.Id, PlaceChange.Removed, place.Proof, null, []);
    }

    private static PlaceDifference? Compare(NodeProof before, NodeProof after, Dictionary<string, int> ranks)
    {
        var (wasOpen, isOpen) = (before.Status == NodeStatus.Undetermined, after.Status == NodeStatus.Undetermined);
        if (wasOpen && isOpen || wasOpen == isOpen && before.Class == after.Class)
            return null;
        var change =
            isOpen ? PlaceChange.Lost
            : wasOpen ? PlaceChange.Settled
            : Rank(before.Class, ranks) is not { } was || Rank(after.Class, ranks) is not { } now ? PlaceChange.Reclassed
            : now < was ? PlaceChange.Raised
            : PlaceChange.Lowered;
        return new PlaceDifference(after.PlaceId, change, before, after, CauseReading.List(before, after, change));
    }

    // No class ranks below every class.
    private static int? Rank(string? key, Dictionary<string, int> ranks) =>
        key is null ? ranks.Count
        : ranks.TryGetValue(key, out var rank) ? rank
        : null;

    private static IEnumerable<LinkDifference?> ListLinks(IReadOnlyList<LinkState> before, IReadOnlyList<LinkState> after)
    {
        var (earlier, later) = (before.ToDictionary(PairOf), after.ToDictionary(PairOf));
        foreach (var link in after.Where(link => link.IsShown))
        {
            var was = earlier.GetValueOrDefault(PairOf(link));
            yield return was is { IsShown: true } ? Compare(was, link) : new LinkDifference(LinkChange.Added, was, link);
        }
        foreach (var link in before.Where(link => link.IsShown))
        {
            var now = later.GetValueOrDefault(PairOf(link));
            if (now is not { IsShown: true })
                yield return new LinkDifference(LinkChange.Removed, link, now);
        }
    }

    private static LinkDifference? Compare(LinkState before, LinkState after) =>
        after.WidthClass > before.WidthClass ? new LinkDifference(LinkChange.Stronger, before, after)
        : after.WidthClass < before.WidthClass ? new LinkDifference(LinkChange.Weaker, before, after)
        : null;

    private static (string Dimension, string First, string Second) PairOf(LinkState link) =>
        string.CompareOrdinal(link.From, link.To) <= 0 ? (link.Dimension, link.From, link.To) : (link.Dimension, link.To, link.From);
}
