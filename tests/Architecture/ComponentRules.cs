using System.Text.RegularExpressions;

namespace Samplan.Architecture.Tests;

/// <summary>
/// A page sees the components of its own namespace and of every namespace around it. Of two with one name it takes the nearest, and nobody who reads the page
/// is told which that is.
/// </summary>
public sealed partial class ComponentRules
{
    [Fact]
    public void A_component_does_not_hide_another_of_the_same_name() => Rule.Holds(FindHidden(ListAll()));

    [Fact]
    public void Of_two_with_one_name_the_inner_is_found_to_hide_the_outer()
    {
        Assert.Equal(
            ["Samplan.Talk.Pages.Workshops.FormHead hides Samplan.Talk.Pages.FormHead"],
            FindHidden([new("FormHead", "Samplan.Talk.Pages"), new("FormHead", "Samplan.Talk.Pages.Workshops"), new("Row", "Samplan.Talk.Pages.Workshops")])
        );
        // Side by side neither sees the other, and a namespace is nested by its parts and not by its letters.
        Assert.Empty(FindHidden([new("FormHead", "Samplan.Talk.Pages"), new("FormHead", "Samplan.Plans.Pages")]));
        Assert.Empty(FindHidden([new("FormHead", "Samplan.Talk"), new("FormHead", "Samplan.Talks")]));
    }

    [Fact]
    public void A_component_lies_in_the_namespace_that_its_folder_or_the_page_itself_says()
    {
        Assert.Contains(new Component("WorkshopFormHead", "Samplan.Dialogue.Pages.Workshops"), ListAll());
        Assert.Contains(new Component("ObjectAsides", "Samplan.Accounts.Contracts"), ListAll());
        Assert.All(ListAll(), static one => Assert.StartsWith("Samplan.", one.Namespace, StringComparison.Ordinal));
    }

    private static IEnumerable<Component> ListAll() =>
        SourceTree.Under("src/", ".razor").Where(static file => !file.EndsWith("/_Imports.razor", StringComparison.Ordinal)).Select(Read);

    private static IEnumerable<string> FindHidden(IEnumerable<Component> components) =>
        from named in components.GroupBy(static one => one.Name, StringComparer.Ordinal)
        from outer in named
        from inner in named
        where inner.Namespace.StartsWith(outer.Namespace + ".", StringComparison.Ordinal)
        select $"{inner.Namespace}.{inner.Name} hides {outer.Namespace}.{outer.Name}";

    /// <summary>As the Razor compiler names it: what the file says, else what the nearest <c>_Imports.razor</c> above it says and the folders from there.</summary>
    private static Component Read(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        if (Find(file) is { } own)
            return new Component(name, own);
        var inner = "";
        for (var folder = Parent(file); folder.Length > 0; folder = Parent(folder))
        {
            var imports = $"{folder}/_Imports.razor";
            if (SourceTree.Files.Contains(imports) && Find(imports) is { } said)
                return new Component(name, said + inner);
            inner = $".{folder[(folder.LastIndexOf('/') + 1)..]}{inner}";
        }
        return new Component(name, "");
    }

    private static string? Find(string file) => Said().Match(SourceTree.Read(file)) is { Success: true } found ? found.Groups["name"].Value : null;

    private static string Parent(string path) => path.LastIndexOf('/') is > 0 and var end ? path[..end] : "";

    [GeneratedRegex(@"^@namespace\s+(?<name>[\w.]+)", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Said();

    private sealed record Component(string Name, string Namespace);
}
