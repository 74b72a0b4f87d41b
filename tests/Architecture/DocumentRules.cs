using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Samplan.Architecture.Tests;

/// <summary>What is written about the program is true of it.</summary>
public sealed partial class DocumentRules
{
    [Fact]
    public void Every_link_in_the_documents_leads_somewhere()
    {
        var broken =
            from file in SourceTree.Files
            where file.EndsWith(".md", StringComparison.Ordinal) && !file.StartsWith("web/dist/", StringComparison.Ordinal)
            from Match link in Link().Matches(SourceTree.Read(file))
            let target = link.Groups[1].Value.Split('#')[0]
            where target.Length > 0 && !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal)
            where !Path.Exists(Path.Combine(SourceTree.Root, Path.GetDirectoryName(file)!, Uri.UnescapeDataString(target)))
            select $"{file} → {target}";
        Rule.Holds(broken);
    }

    [Fact]
    public void Every_package_says_why_it_is_here()
    {
        var table = SourceTree.Read("docs/decisions/README.md");
        var used = SourceTree
            .Under("", ".csproj")
            .Concat(["Directory.Build.props", "tests/Directory.Build.props"])
            .SelectMany(static file => XDocument.Parse(SourceTree.Read(file)).Descendants("PackageReference"))
            .Select(static package => package.Attribute("Include")!.Value)
            .Distinct(StringComparer.Ordinal);
        Rule.Holds(used.Where(package => !table.Contains($"| {package} |", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_decision_stands_in_the_list()
    {
        var list = SourceTree.Read("docs/decisions/README.md");
        var decisions = SourceTree.Under("docs/decisions/0", ".md").Select(static file => Path.GetFileName(file));
        Rule.Holds(decisions.Where(decision => !list.Contains($"({decision})", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_room_has_a_short_readme()
    {
        foreach (var room in HouseAssembly.Rooms)
        {
            var readme = $"src/Features/{room}/README.md";
            Assert.True(SourceTree.Files.Contains(readme), $"{readme} is missing.");
            Assert.True(SourceTree.ReadLines(readme).Count <= 15, $"{readme} is longer than 15 lines.");
        }
    }

    // A path of one machine in the repository is broken on every other.
    [Fact]
    public void No_file_names_a_folder_of_one_machine()
    {
        string[] machine = ["/" + "work/", "/" + "root/", "/" + "home/", @"C:\" + "Users"];
        var named =
            from file in SourceTree.Files
            where
                s_text.Contains(Path.GetExtension(file))
                && !file.StartsWith("web/dist/", StringComparison.Ordinal)
                && !file.StartsWith("bench/results/", StringComparison.Ordinal)
            let text = SourceTree.Read(file)
            from path in machine
            where text.Contains(path, StringComparison.Ordinal)
            select $"{file}: {path}";
        Rule.Holds(named);
    }

    private static readonly HashSet<string> s_text = [".cs", ".md", ".ts", ".json", ".csproj", ".props", ".razor", ".css", ".html", ".sql", ".cmd", ""];

    [GeneratedRegex(@"\]\(([^)\s]+)(?:\s+""[^""]*"")?\)")]
    private static partial Regex Link();
}
