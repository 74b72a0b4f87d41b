using Samplan.Engine.Routing;

namespace Samplan.Engine.Networks.Edits;

/// <summary>
/// A copy of a network while it is changed. What is added stands last; a street that is cut stays as a street that nobody may use, so that no number changes. States of the car graph
/// beyond the vertices move on by the vertices that are new.
/// </summary>
internal sealed class EditedStreets(RoadNetwork network)
{
    private readonly ushort[] _use = network.StreetUse.ToArray();
    private readonly uint[] _car = network.CarTimes.ToArray();
    private readonly AddedStreets _added = new(network);
    private readonly Dictionary<int, (int Street, int First)[]> _pieces = [];

    public void SetCarTime(int street, uint time) => _car[2 * street] = _car[2 * street + 1] = time;

    public void Close(int street) => _use[street] = (ushort)StreetUse.NotLinkable;

    /// <summary>Cuts streets at places along them.</summary>
    /// <returns>The vertex at each place: an end of the street, or a new one.</returns>
    public Dictionary<StreetLink, int> Split(IReadOnlyList<StreetLink> places)
    {
        var vertices = new Dictionary<StreetLink, int>();
        foreach (var street in places.Distinct().GroupBy(static place => place.Street))
        {
            var length = network.StreetMillimetres.Span[street.Key];
            var cuts = new SortedDictionary<uint, int>();
            foreach (var place in street)
            {
                if (place.AlongMillimetres == 0 || place.AlongMillimetres >= length)
                    vertices[place] = (int)(place.AlongMillimetres == 0 ? network.StreetFrom : network.StreetTo).Span[street.Key];
                else if (cuts.TryGetValue(place.AlongMillimetres, out var known))
                    vertices[place] = known;
                else
                    vertices[place] = cuts[place.AlongMillimetres] = _added.AddVertex(StreetCut.PlaceAt(network, street.Key, place.AlongMillimetres));
            }
            if (cuts.Count > 0)
                Cut(street.Key, cuts);
        }
        return vertices;
    }

    private void Cut(int street, SortedDictionary<uint, int> cuts)
    {
        var use = (StreetUse)_use[street];
        uint[] ends = [0, .. cuts.Keys, network.StreetMillimetres.Span[street]];
        int[] vertices = [(int)network.StreetFrom.Span[street], .. cuts.Values, (int)network.StreetTo.Span[street]];
        var pieces = new (int Street, int First)[vertices.Length - 1];
        for (var i = 0; i < pieces.Length; i++)
        {
            pieces[i] = (
                _added.Add(
                    (vertices[i], vertices[i + 1]),
                    (ends[i + 1] - ends[i], use, (RoadClass)network.StreetClass.Span[street], network.StreetStress.Span[street]),
                    ((Share(_car[2 * street]), Share(_car[2 * street + 1])), Share(network.BikeTimes.Span[street]), Share(network.WalkTimes.Span[street])),
                    network.StreetWays.Span[street],
                    StreetCut.Bends(network, street, ends[i], ends[i + 1])
                ),
                vertices[i]
            );

            // Rounded at the cuts, so that the pieces add up to the whole.
            uint Share(uint time) => StreetCut.Before(time, ends[i + 1], ends[^1]) - StreetCut.Before(time, ends[i], ends[^1]);
        }
        _pieces.Add(street, pieces);
        Close(street);
    }

    public void Add(LinkPlan link, int from, int to) =>
        _added.Add(
            (from, to),
            (link.Millimetres, link.Use, link.Class, 1),
            ((link.Times.Car, link.Times.Car), link.Times.Bike, link.Times.Walk),
            0,
            [.. link.Line.Skip(1).SkipLast(1).Select(static place => (place.LongitudeE7, place.LatitudeE7))]
        );

    public RoadNetwork Build()
    {
        ushort[] use = [.. _use, .. _added.Use];
        var made = _added.Columns(use, [.. _car, .. _added.Car]);
        return made(new EditedCarGraph(network, use, _added, _pieces).Build());
    }
}
