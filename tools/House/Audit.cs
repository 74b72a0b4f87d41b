using System.Text.Json;

namespace Samplan.House;

/// <summary>
/// Asks the registries whether a part that the lock files name has a known hole. Where a registry does not answer (no network, a mirror without advisories)
/// the step is skipped and says so: a machine without network must still be able to check everything else.
/// </summary>
internal static class Audit
{
    public static IEnumerable<Step> Run(Repository repository)
    {
        yield return NuGet(repository);
        if (Prerequisites.WhyNoNode(repository) is not null)
            yield break;
        foreach (var folder in new[] { "web", Path.Combine("tests", "Servers") })
        {
            if (repository.Has(folder, "package-lock.json"))
                yield return Npm(repository, folder);
        }
    }

    private static Step NuGet(Repository repository)
    {
        const string name = "check: no package of NuGet's has a known hole";
        var asked = Shell.Run(
            repository.Root,
            "dotnet",
            "list",
            "Samplan.slnx",
            "package",
            "--vulnerable",
            "--include-transitive",
            "--no-restore",
            "--format",
            "json"
        );
        if (Parse(asked.Output) is not { } answer || !answer.TryGetProperty("projects", out var projects) || ListOf(answer, "problems").Any(IsError))
            return Step.Skipped(name, "NuGet's registry does not answer.");
        var holes = projects.EnumerateArray().SelectMany(Holes).Distinct(StringComparer.Ordinal).ToList();
        return holes.Count == 0 ? Step.Passed(name) : Step.Failed(name, string.Join('\n', holes));
    }

    private static bool IsError(JsonElement problem) => problem.TryGetProperty("level", out var level) && level.GetString() == "error";

    // Only what is vulnerable is listed at all.
    private static IEnumerable<string> Holes(JsonElement project) =>
        from framework in ListOf(project, "frameworks")
        from package in ListOf(framework, "topLevelPackages").Concat(ListOf(framework, "transitivePackages"))
        from hole in ListOf(package, "vulnerabilities")
        select $"{package.GetProperty("id")} {package.GetProperty("resolvedVersion")}: {hole.GetProperty("severity")}, {hole.GetProperty("advisoryurl")}";

    private static Step Npm(Repository repository, string folder)
    {
        var name = $"check: no package of npm's in {folder.Replace('\\', '/')} has a known hole";
        var asked = Shell.Run(repository.PathTo(folder), Shell.Find("npm") ?? "npm", "audit", "--package-lock-only", "--json");
        if (Parse(asked.Output) is not { } answer || !answer.TryGetProperty("vulnerabilities", out var found) || answer.TryGetProperty("error", out _))
            return Step.Skipped(name, "npm's registry does not answer.");
        var holes = found
            .EnumerateObject()
            .Where(static one => one.Value.GetProperty("severity").GetString() is "high" or "critical" or "moderate")
            .Select(static one => $"{one.Name} {one.Value.GetProperty("range")}: {one.Value.GetProperty("severity")}")
            .ToList();
        return holes.Count == 0 ? Step.Passed(name) : Step.Failed(name, string.Join('\n', holes));
    }

    private static IEnumerable<JsonElement> ListOf(JsonElement of, string name) => of.TryGetProperty(name, out var list) ? list.EnumerateArray() : [];

    // Warnings may stand before and after.
    private static JsonElement? Parse(string output)
    {
        var (from, to) = (output.IndexOf('{', StringComparison.Ordinal), output.LastIndexOf('}'));
        if (from < 0 || to < from)
            return null;
        try
        {
            using var document = JsonDocument.Parse(output[from..(to + 1)]);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
