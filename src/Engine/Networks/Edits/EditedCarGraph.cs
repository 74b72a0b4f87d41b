namespace Samplan.Engine.Networks.Edits;

/// <summary>
/// The car graph of changed streets. An arc along a street that was cut goes by its pieces; where it led to a state that remembers streets, so does the way over the cuts, by copies
/// of their vertices, so that turn restrictions hold as before.
/// </summary>
internal sealed class EditedCarGraph
{
    private readonly RoadNetwork _network;
    private readonly ushort[] _use;
    private readonly AddedStreets _added;
    private readonly Dictionary<int, (int Street, int First)[]> _pieces;
    private readonly List<(uint Tail, uint Head, uint Drive)> _arcs = [];
    private readonly List<uint> _vertices;
    private readonly Dictionary<(int Drive, int Piece, uint Head), uint> _copies = [];

    public EditedCarGraph(RoadNetwork network, ushort[] use, AddedStreets added, Dictionary<int, (int Street, int First)[]> pieces)
    {
        (_network, _use, _added, _pieces) = (network, use, added, pieces);
        var old = network.Car.Vertices.Span;
        _vertices = [.. Enumerable.Range(0, added.VertexCount).Select(static vertex => (uint)vertex), .. old[network.VertexCount..]];
    }

    public CarGraph Build()
    {
        var entries = Entries();
        var car = _network.Car;
        for (var state = 0; state < car.StateCount; state++)
        {
            for (var arc = (int)car.FirstOut.Span[state]; arc < car.FirstOut.Span[state + 1]; arc++)
                Keep(Moved((uint)state), Moved(car.Heads.Span[arc]), car.Drives.Span[arc], entries);
        }
        // One who comes to a cut by another way goes on along the pieces from there.
        foreach (var pieces in _pieces.Values)
        {
            foreach (var drive in new[] { 0, 1 })
                GoOn(pieces, drive, entries);
        }
        AddLinks(entries);
        return Packed(entries);
    }

    private uint Moved(uint state) => state < _network.VertexCount ? state : state + (uint)_added.NewVertexCount;

    private bool IsOpen(uint drive) => (_use[drive >> 1] & (ushort)StreetUses.Open(TravelMode.Car, (drive & 1) != 0)) != 0;

    private uint[] Entries()
    {
        var old = _network.Car.Entries.Span;
        var entries = new uint[old.Length + 2 * _added.Count];
        for (var drive = 0; drive < old.Length; drive++)
            entries[drive] = Moved(old[drive]);
        for (var street = _network.StreetCount; 2 * street < entries.Length; street++)
            (entries[2 * street], entries[2 * street + 1]) = ((uint)_added.EndsOf(street).To, (uint)_added.EndsOf(street).From);
        // The last piece ends as the whole did.
        foreach (var (street, pieces) in _pieces)
            (entries[2 * pieces[^1].Street], entries[2 * pieces[0].Street + 1]) = (entries[2 * street], entries[2 * street + 1]);
        return entries;
    }

    private void Keep(uint tail, uint head, uint drive, uint[] entries)
    {
        if (!_pieces.TryGetValue((int)(drive >> 1), out var pieces))
        {
            if (IsOpen(drive))
                _arcs.Add((tail, head, drive));
            return;
        }
        var isBackward = (drive & 1) != 0;
        var remembers = head != entries[drive];
        for (var i = 0; i < pieces.Length; i++)
        {
            var piece = (uint)(2 * pieces[isBackward ? pieces.Length - 1 - i : i].Street + (isBackward ? 1 : 0));
            if (!IsOpen(piece))
                return;
            var isLast = i == pieces.Length - 1;
            var next =
                isLast ? head
                : remembers ? CopyOf((int)drive, i, head, entries[piece])
                : entries[piece];
            // Between plain vertices the pieces are laid once, by GoOn.
            if (i == 0 || remembers)
                _arcs.Add((tail, next, piece));
            tail = next;
        }
    }

    private uint CopyOf(int drive, int piece, uint head, uint vertex)
    {
        if (_copies.TryGetValue((drive, piece, head), out var known))
            return known;
        _vertices.Add(vertex);
        return _copies[(drive, piece, head)] = (uint)_vertices.Count - 1;
    }

    private void GoOn((int Street, int First)[] pieces, int direction, uint[] entries)
    {
        for (var i = 0; i < pieces.Length; i++)
        {
            var drive = (uint)(2 * pieces[i].Street + direction);
            var (from, to) = _added.EndsOf(pieces[i].Street);
            var tail = direction == 0 ? from : to;
            if (tail >= _network.VertexCount && IsOpen(drive))
                _arcs.Add(((uint)tail, entries[drive], drive));
        }
    }

    // From every state at its end one may turn into a new link.
    private void AddLinks(uint[] entries)
    {
        var pieces = _pieces.Values.SelectMany(static some => some).Select(static piece => piece.Street).ToHashSet();
        var links = Enumerable
            .Range(_network.StreetCount, _added.Count)
            .Where(street => !pieces.Contains(street))
            .SelectMany(street => new[] { 2 * street, 2 * street + 1 })
            .ToLookup(drive => (uint)((drive & 1) == 0 ? _added.EndsOf(drive >> 1).From : _added.EndsOf(drive >> 1).To));
        for (var state = 0; state < _vertices.Count; state++)
        {
            foreach (var drive in links[_vertices[state]])
            {
                if (IsOpen((uint)drive))
                    _arcs.Add(((uint)state, entries[drive], (uint)drive));
            }
        }
    }

    private CarGraph Packed(uint[] entries)
    {
        var first = new uint[_vertices.Count + 1];
        foreach (var arc in _arcs)
            first[arc.Tail + 1]++;
        for (var state = 0; state < _vertices.Count; state++)
            first[state + 1] += first[state];
        var (heads, drives) = (new uint[_arcs.Count], new uint[_arcs.Count]);
        var next = first.AsSpan(0, _vertices.Count).ToArray();
        foreach (var (tail, head, drive) in _arcs)
        {
            var at = next[tail]++;
            (heads[at], drives[at]) = (head, drive);
        }
        return new CarGraph
        {
            FirstOut = first,
            Heads = heads,
            Drives = drives,
            Vertices = _vertices.ToArray(),
            Entries = entries,
        };
    }
}
