using Samplan.Kernel;
using Samplan.Proposals.Contracts;

namespace Samplan.Proposals.Pages;

/// <param name="Chosen">The one in the form; null for a new one.</param>
public sealed record SketchClassView(IReadOnlyList<SketchClass> Classes, SketchClass? Chosen, Refusal? Refusal);
