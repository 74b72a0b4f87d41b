using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Samplan.House;

/// <summary>
/// The list of parts (CycloneDX 1.6 JSON), written from the lock files to <c>artifacts/sbom.cdx.json</c>. What only tests and checks use has
/// the scope "excluded". Same lock files, same bytes.
/// </summary>
internal static class Sbom
{
    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true };

    public static Step Write(Repository repository)
    {
        var parts = new SortedDictionary<string, Part>(StringComparer.Ordinal);
        foreach (var lockFile in LockFiles(repository, "src"))
            ReadNuGet(lockFile, "required", parts);
        foreach (var lockFile in LockFiles(repository, "tests").Concat(LockFiles(repository, "bench")))
            ReadNuGet(lockFile, "excluded", parts);
        if (repository.Has("web", "package-lock.json"))
            ReadNpm(repository.PathTo("web", "package-lock.json"), isForTests: false, parts);
        if (repository.Has("tests", "Servers", "package-lock.json"))
            ReadNpm(repository.PathTo("tests", "Servers", "package-lock.json"), isForTests: true, parts);

        var list = new JsonObject
        {
            ["bomFormat"] = "CycloneDX",
            ["specVersion"] = "1.6",
            ["version"] = 1,
            ["metadata"] = new JsonObject
            {
                ["component"] = new JsonObject
                {
                    ["type"] = "application",
                    ["name"] = "Samplan",
                    ["licenses"] = Licence("MIT"),
                },
            },
            ["components"] = new JsonArray([.. parts.Values.Select(Component)]),
        };
        File.WriteAllText(Path.Combine(repository.Artifacts, "sbom.cdx.json"), list.ToJsonString(s_indented) + "\n");
        const string name = "check: the list of parts is written";
        return parts.Count > 0 ? Step.Passed(name) : Step.Failed(name, "No lock file names a part.");
    }

    private static IEnumerable<string> LockFiles(Repository repository, string folder) =>
        repository.Has(folder) ? Directory.EnumerateFiles(repository.PathTo(folder), "packages.lock.json", SearchOption.AllDirectories) : [];

    private static void ReadNuGet(string lockFile, string scope, SortedDictionary<string, Part> parts)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(lockFile));
        foreach (var framework in document.RootElement.GetProperty("dependencies").EnumerateObject())
        {
            foreach (var package in framework.Value.EnumerateObject().Where(static package => package.Value.TryGetProperty("resolved", out _)))
            {
                var version = package.Value.GetProperty("resolved").GetString()!;
                var hash = package.Value.TryGetProperty("contentHash", out var said) ? said.GetString() : null;
                parts.TryAdd(
                    $"pkg:nuget/{package.Name}@{version}",
                    new Part(package.Name, version, "nuget", IsAnalyser(package.Name) ? "excluded" : scope, hash, NuGetLicence(package.Name, version))
                );
            }
        }
    }

    // Analysers stand in every lock file and in no program.
    private static bool IsAnalyser(string name) =>
        name.EndsWith(".Analyzer", StringComparison.Ordinal) || name.EndsWith("Analyzers", StringComparison.OrdinalIgnoreCase);

    // The registry's own description of the package lies unpacked beside it.
    private static string? NuGetLicence(string name, string version)
    {
        var packages =
            Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var lower = name.ToLowerInvariant();
        var description = Path.Combine(packages, lower, version.ToLowerInvariant(), lower + ".nuspec");
        if (!File.Exists(description))
            return null;
        var licence = XDocument.Load(description).Descendants().FirstOrDefault(static element => element.Name.LocalName == "license");
        return (string?)licence?.Attribute("type") == "expression" ? licence!.Value : null;
    }

    private static void ReadNpm(string lockFile, bool isForTests, SortedDictionary<string, Part> parts)
    {
        const string prefix = "node_modules/";
        using var document = JsonDocument.Parse(File.ReadAllText(lockFile));
        foreach (var package in document.RootElement.GetProperty("packages").EnumerateObject().Where(static package => package.Name.Length > 0))
        {
            var name = package.Name[(package.Name.LastIndexOf(prefix, StringComparison.Ordinal) + prefix.Length)..];
            var version = package.Value.GetProperty("version").GetString()!;
            var scope = isForTests || package.Value.TryGetProperty("dev", out _) ? "excluded" : "required";
            var hash = package.Value.TryGetProperty("integrity", out var integrity)
                ? integrity.GetString()!.Replace("sha512-", "", StringComparison.Ordinal)
                : null;
            var licence = package.Value.TryGetProperty("license", out var said) ? said.GetString() : null;
            parts.TryAdd($"pkg:npm/{name.Replace("@", "%40", StringComparison.Ordinal)}@{version}", new Part(name, version, "npm", scope, hash, licence));
        }
    }

    private static JsonNode Component(Part part)
    {
        var component = new JsonObject
        {
            ["type"] = "library",
            ["name"] = part.Name,
            ["version"] = part.Version,
            ["scope"] = part.Scope,
            ["purl"] = $"pkg:{part.Registry}/{part.Name.Replace("@", "%40", StringComparison.Ordinal)}@{part.Version}",
        };
        if (part.Sha512 is not null)
            component["hashes"] = new JsonArray(
                new JsonObject { ["alg"] = "SHA-512", ["content"] = Convert.ToHexStringLower(Convert.FromBase64String(part.Sha512)) }
            );
        if (part.Licence is not null)
            component["licenses"] = Licence(part.Licence);
        return component;
    }

    private static JsonArray Licence(string expression) => [new JsonObject { ["expression"] = expression }];

    private sealed record Part(string Name, string Version, string Registry, string Scope, string? Sha512, string? Licence);
}
