using Samplan.Analyses.Contracts;
using Samplan.Catalogue.Contracts;
using Samplan.Engine.Networks;
using Samplan.Kernel;
using Samplan.Storage;

namespace Samplan.Analyses.Networks;

/// <summary>
/// What the streets of a workspace are read from: an OpenStreetMap extract; where there is none, every layer of roads that says how fast one may drive. A layer that does not is for the map only.
/// </summary>
/// <param name="Extract">Null where the streets come from layers.</param>
internal sealed record StreetSources(DatasetVersion? Extract, IReadOnlyList<(DatasetVersion Version, DatasetContent Content)> Layers)
{
    public const string ExtractRole = "osm";
    public const string LayerRole = "roads";
    private const string Speed = "speed";

    public IReadOnlyList<DatasetVersion> Versions => Extract is null ? [.. Layers.Select(static layer => layer.Version)] : [Extract];

    /// <summary>The role that the streets of these datasets come from; null where there are none.</summary>
    public static string? FindRole(IReadOnlyList<Dataset> datasets) =>
        datasets.Any(static dataset => dataset.Role == ExtractRole) ? ExtractRole
        : datasets.Any(static dataset => dataset.Role == LayerRole && dataset.Current.Any(IsDriven)) ? LayerRole
        : null;

    public static bool IsDriven(DatasetVersion version) => version.Columns.Any(static column => column.Name == Speed);

    /// <summary>As a step has them; null where nobody has imported any.</summary>
    public static StreetSources? Find(StepInputs inputs, string role)
    {
        var given = inputs.ListDatasets(role);
        if (role == ExtractRole)
            return given.Count == 0 ? null : new StreetSources(given[0].Version, []);
        // Of several years of a layer the newest.
        var layers = given.Where(static input => IsDriven(input.Version)).DistinctBy(static input => input.Dataset.Id);
        return layers.Select(static input => (input.Version, input.Content)).ToList() is { Count: > 0 } driven ? new StreetSources(null, driven) : null;
    }

    /// <param name="holds">Whether a longitude and a latitude (degrees × 10⁷) are asked for; null takes everything.</param>
    /// <exception cref="RefusedException">A source is lost or cannot be read.</exception>
    public RoadNetworkBuilding Read(Workspace workspace, RoutingProfile profile, Func<int, int, bool>? holds, CancellationToken cancellation)
    {
        if (Extract is null)
            return LineStreets.Read(Layers, profile, holds, cancellation);
        var path = workspace.Files.Find(Extract.SourceHash);
        return path is null ? throw NetworkFolder.Lost(Extract) : OsmStreets.Read(path, profile, null, cancellation, holds);
    }
}
