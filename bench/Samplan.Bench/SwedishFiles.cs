using Samplan.Catalogue.Contracts;

namespace Samplan.Bench;

/// <summary>Sweden's published files, where somebody has them: in SAMPLAN_REFERENCE_DATA, else in <c>../shared/data</c> beside the repository.</summary>
internal static class SwedishFiles
{
    /// <summary>The imports in order; null where a file is missing.</summary>
    public static IReadOnlyList<ImportRequest>? List()
    {
        if (FindFolder() is not { } folder)
            return null;
        ImportRequest[] requests =
        [
            new(Path.Combine(folder, "se_boundaries/okfse/swedish_municipalities.geojson"), "municipalities") { Repairs = true },
            new(Path.Combine(folder, "se_boundaries/scb_2024.gpkg"), "places") { Layer = "tatorter_2020", Year = 2020 },
            new(Path.Combine(folder, "se_popgrid_1km_2024/totalbefolkning_1km_2024.csv.gz"), "population-grid") { CellSizeMetres = 1_000, Year = 2024 },
            new(Path.Combine(folder, "se_services_poi/service_poi.csv"), "services"),
        ];
        return requests.All(request => File.Exists(request.Path)) ? requests : null;
    }

    /// <summary>Another file of the folder, null where it is missing.</summary>
    public static string? FindFile(string name) => FindFolder() is { } folder && File.Exists(Path.Combine(folder, name)) ? Path.Combine(folder, name) : null;

    private static string? FindFolder() =>
        new[] { Environment.GetEnvironmentVariable("SAMPLAN_REFERENCE_DATA"), "../shared/data", "../../shared/data" }
            .Where(path => path is { Length: > 0 })
            .Select(path => Path.GetFullPath(Path.Combine(BenchWorkspace.Root, path!)))
            .FirstOrDefault(Directory.Exists);
}
