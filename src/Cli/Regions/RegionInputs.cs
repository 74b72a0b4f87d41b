using Samplan.Engine.Flows.Regions;

namespace Samplan.Cli.Regions;

/// <summary>Everything a method needs, by number; units are numbered in the order of their codes.</summary>
/// <param name="Codes">The units' codes.</param>
/// <param name="Names">Their names; the code where none is given.</param>
/// <param name="Flows">Commuters between them.</param>
internal sealed record RegionInputs(IReadOnlyList<string> Codes, IReadOnlyList<string> Names, UncertainFlows Flows)
{
    /// <summary>Inhabitants and urban centres, where the units file tells them.</summary>
    public IReadOnlyList<UrbanUnit>? UrbanUnits { get; init; }

    public UnitNeighbours? Neighbours { get; init; }

    /// <summary>What the reader should know of how the files were read.</summary>
    public IReadOnlyList<Kernel.Refusal> Notes { get; init; } = [];
}
