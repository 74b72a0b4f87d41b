namespace Samplan.Engine.Flows.Corridors;

/// <summary>Streets in a row that carry the same people, with nothing loaded joining or leaving between them.</summary>
/// <param name="StartVertex">Where the first begins.</param>
/// <param name="Streets">In order from there.</param>
/// <param name="PersonsThere">In that order.</param>
/// <param name="PersonsBack">The other way.</param>
/// <param name="LengthMetres">The sum of its streets.</param>
public sealed record LoadedChain(int StartVertex, IReadOnlyList<int> Streets, double PersonsThere, double PersonsBack, double LengthMetres);
