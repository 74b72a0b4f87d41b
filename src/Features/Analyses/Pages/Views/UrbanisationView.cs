using Samplan.Analyses.Contracts.Urbanisation;
using Samplan.Kernel;

namespace Samplan.Analyses.Pages.Views;

/// <summary>What the page of the degree of urbanisation shows.</summary>
/// <param name="Choice">What is tried.</param>
/// <param name="Kept">What the workspace keeps.</param>
/// <param name="Year">Of the population.</param>
public sealed record UrbanisationView(UrbanisationChoice Choice, UrbanisationChoice Kept, int? Year, string? Source)
{
    /// <summary>The units by what is tried; null where nothing is built or there are no areas.</summary>
    public ClassedLayer? Layer { get; init; }

    /// <summary>Layers of areas that can be shown.</summary>
    public IReadOnlyList<string> Layers { get; init; } = [];

    /// <summary>Which of them is shown.</summary>
    public string? LayerKey { get; init; }

    /// <summary>That there are people of, newest first.</summary>
    public IReadOnlyList<int> Years { get; init; } = [];

    public IReadOnlyList<FlippedUnit> Flips { get; init; } = [];

    /// <summary>Persons and cells of each urban centre, and the name of the unit that most of it lies in.</summary>
    public IReadOnlyList<(string Name, double Persons, int Cells)> Centres { get; init; } = [];

    public MapView? Map { get; init; }

    public bool MayChoose { get; init; }

    public Refusal? Refusal { get; init; }

    public bool IsKept => Choice.ToPairs().OrderBy(pair => pair.Key).SequenceEqual(Kept.ToPairs().OrderBy(pair => pair.Key));
}
