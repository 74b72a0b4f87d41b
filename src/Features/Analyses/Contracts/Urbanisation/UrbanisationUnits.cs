namespace Samplan.Analyses.Contracts.Urbanisation;

/// <summary>The degree of urbanisation of units, one list a layer: municipalities, places with an extent, boundaries.</summary>
public sealed record UrbanisationUnits(IReadOnlyList<ClassedLayer> Layers)
{
    public ClassedLayer? Find(string key) => Layers.FirstOrDefault(layer => layer.Key == key);
}
