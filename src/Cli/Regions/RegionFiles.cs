namespace Samplan.Cli.Regions;

/// <summary>The files that a call names.</summary>
internal sealed record RegionFiles(string Flows, string? Units, string? Neighbours, string? Polygons)
{
    public required IReadOnlyDictionary<string, string> Map { get; init; }

    public string? CoordinateSystem { get; init; }

    public bool RefusesDuplicates { get; init; }
}
