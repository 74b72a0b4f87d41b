using Samplan.Kernel;
using Samplan.Pictures.Contracts;

namespace Samplan.Proposals.Writing;

/// <summary>What somebody filled in.</summary>
/// <param name="Entry">As it stands in the form.</param>
/// <param name="Changes">What it becomes.</param>
/// <param name="Wrong">Everything that is wrong with it; empty where nothing is.</param>
internal sealed record ReadChange(Modification Entry, IReadOnlyList<Modification> Changes, IReadOnlyList<Refusal> Wrong);
