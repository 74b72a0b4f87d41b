using Samplan.Engine.Flows.Corridors;

namespace Samplan.Cli.Corridors;

/// <summary>A corridor with the ids of its nodes.</summary>
/// <param name="StartVertex">Where it begins.</param>
/// <param name="Deciseconds">Of the fastest way in each direction.</param>
internal sealed record DescribedCorridor(Corridor Corridor, string From, string To, int StartVertex, (uint There, uint Back) Deciseconds);
