namespace Samplan.Engine.Networks;

/// <summary>
/// Knows, after any drive, which forbidden sequences have been begun: the automaton of Aho and Corasick (1975) over drives. States are numbered from 0;
/// −1 is that nothing has been begun.
/// </summary>
internal sealed class TurnAutomaton
{
    public const int Nothing = -1;
    public const int Forbidden = -2;
    private readonly Dictionary<(int State, int Drive), int> _next = [];
    private readonly HashSet<(int State, int Drive)> _complete = [];
    private readonly List<int> _fallback = [];
    private readonly List<int> _lastDrive = [];

    public TurnAutomaton(IReadOnlyList<TurnSequence> forbidden)
    {
        var parents = new List<int>();
        foreach (var sequence in forbidden)
        {
            var state = Nothing;
            foreach (var drive in sequence.Drives.AsSpan(0, sequence.Drives.Length - 1))
            {
                if (!_next.TryGetValue((state, drive), out var next))
                {
                    _next.Add((state, drive), next = parents.Count);
                    parents.Add(state);
                    _lastDrive.Add(drive);
                    _fallback.Add(Nothing);
                }
                state = next;
            }
            _complete.Add((state, sequence.Drives[^1]));
        }
        // A state's fallback is shorter than it, so going by depth each is known before it is asked for.
        foreach (var state in Enumerable.Range(0, parents.Count).OrderBy(state => DepthOf(state, parents)))
        {
            if (parents[state] != Nothing)
                _fallback[state] = Math.Max(Nothing, FindNext(_fallback[parents[state]], _lastDrive[state]));
        }
    }

    public int StateCount => _lastDrive.Count;

    /// <summary>The drive that led into a state.</summary>
    public int LastDrive(int state) => _lastDrive[state];

    /// <summary>The state after one more drive, <see cref="Nothing"/>, or <see cref="Forbidden"/>.</summary>
    public int Next(int state, int drive)
    {
        for (var suffix = state; suffix != Nothing; suffix = _fallback[suffix])
        {
            if (_complete.Contains((suffix, drive)))
                return Forbidden;
        }
        return FindNext(state, drive);
    }

    private int FindNext(int state, int drive)
    {
        while (true)
        {
            if (_next.TryGetValue((state, drive), out var next))
                return next;
            if (state == Nothing)
                return Nothing;
            state = _fallback[state];
        }
    }

    private static int DepthOf(int state, List<int> parents)
    {
        var depth = 0;
        for (; state != Nothing; state = parents[state])
            depth++;
        return depth;
    }
}
