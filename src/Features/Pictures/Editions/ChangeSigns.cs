using Samplan.Engine.ChangeSets;

namespace Samplan.Pictures.Editions;

/// <summary>What a change is in one word, the same on map, in table and in legend.</summary>
internal static class ChangeSigns
{
    public static string Of(PlaceChange change) =>
        change switch
        {
            PlaceChange.Added or PlaceChange.Raised or PlaceChange.Settled => "gained",
            PlaceChange.Removed or PlaceChange.Lowered or PlaceChange.Lost => "lost",
            PlaceChange.Reclassed => "changed",
        };

    public static string Of(LinkChange change) =>
        change switch
        {
            LinkChange.Added => "gained",
            LinkChange.Removed => "lost",
            LinkChange.Stronger or LinkChange.Weaker => "changed",
        };
}
