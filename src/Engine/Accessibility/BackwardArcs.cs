using Samplan.Engine.Routing;

namespace Samplan.Engine.Accessibility;

/// <summary>The arcs that come into each state of a graph.</summary>
internal sealed class BackwardArcs
{
    public BackwardArcs(TravelGraph graph)
    {
        ReadOnlySpan<uint> firstOut = graph.FirstOut.Span,
            heads = graph.Heads.Span,
            drives = graph.Drives.Span,
            times = graph.Times.Span;
        First = new int[graph.StateCount + 1];
        foreach (var head in heads)
            First[head + 1]++;
        for (var state = 0; state < graph.StateCount; state++)
            First[state + 1] += First[state];
        Arcs = new (int, uint)[heads.Length];
        var next = First.AsSpan(0, graph.StateCount).ToArray();
        for (var state = 0; state < graph.StateCount; state++)
        {
            for (var arc = (int)firstOut[state]; arc < firstOut[state + 1]; arc++)
                Arcs[next[heads[arc]]++] = (state, times[(int)drives[arc]]);
        }
    }

    /// <summary>Where the arcs into each state begin; one more than states.</summary>
    public int[] First { get; }

    public (int Tail, uint Cost)[] Arcs { get; }
}
