using Samplan.Engine.Nodes.Rulesets;

namespace Samplan.Engine.Nodes;

/// <summary>
/// Which places a designated list means: by code or name exactly, else by name without regard to case, spaces and hyphens. A name that fits
/// several places leaves it unknown which.
/// </summary>
internal sealed class DesignatedPlaces
{
    private readonly Dictionary<string, (Truth Truth, string Listed)> _byPlace = new(StringComparer.Ordinal);

    public DesignatedPlaces(Designation designation, IReadOnlyList<PlaceFacts> places)
    {
        var unmatched = new List<UnmatchedDesignation>();
        foreach (var listed in designation.Places)
        {
            var found = Match(places, listed);
            if (found.Count != 1)
                unmatched.Add(new UnmatchedDesignation("", listed, [.. found.Select(place => place.Id)]));
            foreach (var place in found)
            {
                if (found.Count == 1 || !_byPlace.ContainsKey(place.Id))
                    _byPlace[place.Id] = (found.Count == 1 ? Truth.True : Truth.Unknown, listed);
            }
        }
        Unmatched = unmatched;
    }

    public IReadOnlyList<UnmatchedDesignation> Unmatched { get; }

    public (Truth Truth, string? Listed) Find(string placeId) => _byPlace.TryGetValue(placeId, out var found) ? found : (Truth.False, null);

    private static List<PlaceFacts> Match(IReadOnlyList<PlaceFacts> places, string listed)
    {
        var exact = places.Where(place => place.Code == listed || place.Name == listed).ToList();
        if (exact.Count > 0)
            return exact;
        var loose = LooseName.Of(listed);
        return [.. places.Where(place => LooseName.Of(place.Name) == loose)];
    }
}
