namespace Samplan.Cli.Degurba;

/// <summary>What to read: rasters of the same cells, or a table of inhabited squares and nothing else, or such tables of several countries.</summary>
/// <param name="Populations">At least one.</param>
/// <param name="Map">Field → column, where columns are not found by their names.</param>
internal sealed record DegurbaFiles(IReadOnlyList<string> Populations, string? Land, string? Built, IReadOnlyDictionary<string, string> Map)
{
    public string Population => Populations[0];

    /// <summary>The system whose square kilometres people are placed on; null where the table's own cells are classed.</summary>
    public string? System { get; init; }

    /// <summary>File, as given or without folder → the system of its coordinates.</summary>
    public IReadOnlyDictionary<string, string> FileSystems { get; init; } = new Dictionary<string, string>();

    public string? FindSystem(string path) => FileSystems.GetValueOrDefault(path) ?? FileSystems.GetValueOrDefault(Path.GetFileName(path));
}
