namespace Samplan.Engine.Networks;

/// <summary>Expands streets where a turn is forbidden, and nowhere else.</summary>
internal sealed class CarGraphBuilder
{
    private readonly uint[] _from;
    private readonly uint[] _to;
    private readonly int _vertexCount;
    private readonly int[] _firstLeaving;
    private readonly int[] _leaving;
    private readonly TurnAutomaton _turns;
    private readonly List<uint> _heads = [];
    private readonly List<uint> _drives = [];

    public CarGraphBuilder(uint[] from, uint[] to, ushort[] use, int vertexCount, TurnAutomaton turns)
    {
        (_from, _to, _vertexCount, _turns) = (from, to, vertexCount, turns);
        _firstLeaving = new int[vertexCount + 1];
        for (var drive = 0; drive < 2 * from.Length; drive++)
        {
            if (IsOpen(use, drive))
                _firstLeaving[TailOf(drive) + 1]++;
        }
        for (var vertex = 0; vertex < vertexCount; vertex++)
            _firstLeaving[vertex + 1] += _firstLeaving[vertex];
        _leaving = new int[_firstLeaving[vertexCount]];
        var next = _firstLeaving.AsSpan(0, vertexCount).ToArray();
        for (var drive = 0; drive < 2 * from.Length; drive++)
        {
            if (IsOpen(use, drive))
                _leaving[next[TailOf(drive)]++] = drive;
        }
    }

    public CarGraph Build()
    {
        var states = _vertexCount + _turns.StateCount;
        var firstOut = new uint[states + 1];
        var vertices = new uint[states];
        for (var state = 0; state < states; state++)
        {
            var begun = state < _vertexCount ? TurnAutomaton.Nothing : state - _vertexCount;
            vertices[state] = begun == TurnAutomaton.Nothing ? (uint)state : HeadOf(_turns.LastDrive(begun));
            AddArcs(begun, vertices[state]);
            firstOut[state + 1] = (uint)_heads.Count;
        }
        var entries = new uint[2 * _from.Length];
        for (var drive = 0; drive < entries.Length; drive++)
            entries[drive] = StateOf(_turns.Next(TurnAutomaton.Nothing, drive), drive);
        return new CarGraph
        {
            FirstOut = firstOut,
            Heads = _heads.ToArray(),
            Drives = _drives.ToArray(),
            Vertices = vertices,
            Entries = entries,
        };
    }

    private void AddArcs(int begun, uint vertex)
    {
        for (var i = _firstLeaving[vertex]; i < _firstLeaving[vertex + 1]; i++)
        {
            var drive = _leaving[i];
            var next = _turns.Next(begun, drive);
            if (next == TurnAutomaton.Forbidden)
                continue;
            _heads.Add(StateOf(next, drive));
            _drives.Add((uint)drive);
        }
    }

    private uint StateOf(int begun, int drive) => begun == TurnAutomaton.Nothing ? HeadOf(drive) : (uint)(_vertexCount + begun);

    private uint HeadOf(int drive) => (drive & 1) == 0 ? _to[drive >> 1] : _from[drive >> 1];

    private uint TailOf(int drive) => HeadOf(drive ^ 1);

    private static bool IsOpen(ushort[] use, int drive) => (use[drive >> 1] & (ushort)StreetUses.Open(TravelMode.Car, (drive & 1) != 0)) != 0;
}
