using Samplan.Engine.Settlements;

namespace Samplan.Analyses.Contracts.Clusters;

/// <summary>A cluster of buildings or cells that is a locality, a small one, or may be one.</summary>
/// <param name="Id">From where its people's middle lies, so that it stays the same as long as they do.</param>
/// <param name="Persons">Known persons in it.</param>
/// <param name="Points">Buildings or cells.</param>
/// <param name="MissingPoints">Those of them whose persons are not known.</param>
/// <param name="Easting">The middle of its people, metres.</param>
/// <param name="Northing">Likewise.</param>
/// <param name="Outline">Half the distance round its buildings, or its cells: well-known binary in EPSG:3006.</param>
public sealed record PlacedCluster(string Id, LocalityKind Kind, double Persons, int Points, int MissingPoints, double Easting, double Northing, byte[] Outline)
{
    /// <summary>Labels of the region's places that it overlaps, the one that it has most in common with first; empty where there is none.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>Metres to the nearest other cluster of the list; null where there is none within <see cref="ClusterSet.FarthestMetres"/>.</summary>
    public double? NearestMetres { get; init; }

    /// <summary>Id of that cluster.</summary>
    public string? Nearest { get; init; }

    /// <summary>Null where no place overlaps it.</summary>
    public string? Name => Places.Count > 0 ? Places[0] : null;
}
