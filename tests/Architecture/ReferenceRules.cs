using System.Xml.Linq;

namespace Samplan.Architecture.Tests;

/// <summary>Dependencies point one way: the table below is the whole of it.</summary>
public sealed class ReferenceRules
{
    // To reach up, the upper room registers with a contract of the lower.
    private const string Table = """
        Kernel        :
        Geo           :
        Sqlite        :
        Engine        : Geo
        Formats       : Kernel Geo Sqlite
        Storage       : Kernel Geo Sqlite
        Accounts      : Kernel Geo Storage
        Catalogue     : Kernel Geo Storage Accounts Formats
        Maps          : Kernel Geo Storage Accounts Formats Catalogue
        Analyses      : Kernel Geo Storage Accounts Formats Engine Catalogue Maps
        Pictures      : Kernel Geo Storage Accounts Formats Engine Catalogue Maps Analyses
        Proposals     : Kernel Geo Storage Accounts Formats Engine Catalogue Maps Analyses Pictures
        Accessibility : Kernel Geo Storage Accounts Formats Engine Catalogue Maps Analyses Pictures Proposals
        Dialogue      : Kernel Geo Storage Accounts Formats Engine Catalogue Maps Analyses Pictures Proposals
        SampleRegion  : Kernel Geo Formats Engine
        Server        : Kernel Geo Sqlite Storage Accounts Formats Engine Catalogue Maps Analyses Accessibility Pictures Proposals Dialogue SampleRegion
        Cli           : Kernel Geo Sqlite Storage Accounts Formats Engine Catalogue Maps Analyses Accessibility Pictures Proposals Dialogue SampleRegion Server
        """;

    private static readonly Dictionary<string, string[]> s_allowed = Table
        .Split('\n', StringSplitOptions.TrimEntries)
        .Select(static line => line.Split(':', StringSplitOptions.TrimEntries))
        .ToDictionary(static row => row[0], static row => row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    [Fact]
    public void A_project_uses_only_the_projects_it_may()
    {
        foreach (var project in SourceTree.Under("src/", ".csproj"))
        {
            var name = NameOf(project);
            Assert.True(s_allowed.ContainsKey(name), $"{project} has no row in the table.");
            var uses = XDocument
                .Parse(SourceTree.Read(project))
                .Descendants("ProjectReference")
                .Select(static reference => NameOf(reference.Attribute("Include")!.Value));
            var forbidden = uses.Except(s_allowed[name], StringComparer.Ordinal);
            Assert.True(!forbidden.Any(), $"{name} may not use {string.Join(", ", forbidden)}.");
        }
    }

    [Fact]
    public void Every_row_of_the_table_is_a_project() =>
        Assert.Equal(s_allowed.Keys.Order(StringComparer.Ordinal), SourceTree.Under("src/", ".csproj").Select(NameOf).Order(StringComparer.Ordinal));

    [Fact]
    public void The_table_has_no_cycle()
    {
        var placed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, uses) in s_allowed)
        {
            Assert.True(uses.All(placed.Contains), $"{name} uses a project that stands below it in the table.");
            placed.Add(name);
        }
    }

    // A transitive reference compiles without being written down; the assemblies show what is really used.
    [Fact]
    public void An_assembly_uses_only_what_its_project_may()
    {
        foreach (var (name, allowed) in s_allowed)
        {
            const string ours = "Samplan.";
            var uses = HouseAssembly.Load(name).GetReferencedAssemblies().Select(static assembly => assembly.Name!);
            var forbidden = uses.Where(static used => used.StartsWith(ours, StringComparison.Ordinal))
                .Select(static used => used[ours.Length..])
                .Except(allowed, StringComparer.Ordinal);
            Assert.True(!forbidden.Any(), $"Samplan.{name}.dll uses {string.Join(", ", forbidden)}.");
        }
    }

    private static string NameOf(string project) => Path.GetFileNameWithoutExtension(project).Replace("Samplan.", "", StringComparison.Ordinal);
}
