using Samplan.Analyses.Contracts.Urbanisation;

namespace Samplan.Analyses.Pages.Views;

/// <summary>Why a cell or a unit has its degree.</summary>
/// <param name="Unit">With its shares; null for a cell.</param>
public sealed record UrbanisationWhyView(string Title, IReadOnlyList<string> Sentences, ClassedUnit? Unit, string? Source)
{
    /// <summary>The choice that it is explained by, as the parameters of an address; empty where it is the kept one.</summary>
    public string Query { get; init; } = "";
}
