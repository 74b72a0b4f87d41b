using Samplan.Engine.Nodes;

namespace Samplan.Engine.ChangeSets;

/// <summary>A place in a picture, with the proof that its class rests on.</summary>
/// <param name="Proof">The one in force, amendments included.</param>
public sealed record PlaceState(string Id, NodeProof Proof);
