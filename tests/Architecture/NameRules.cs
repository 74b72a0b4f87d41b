using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Samplan.Architecture.Tests;

/// <summary>A name says a purpose.</summary>
public sealed class NameRules
{
    private static readonly string[] s_folders =
    [
        "Common",
        "Util",
        "Utils",
        "Utilities",
        "Helper",
        "Helpers",
        "Service",
        "Services",
        "Manager",
        "Managers",
        "Model",
        "Models",
        "Core",
        "Misc",
        "Shared",
        "Info",
    ];

    private static readonly string[] s_endings =
    [
        "Manager",
        "Managers",
        "Helper",
        "Helpers",
        "Util",
        "Utils",
        "Utilities",
        "Info",
        "Data",
        "Service",
        "Services",
        "Common",
        "Models",
        "Core",
    ];

    // In this domain a service is a thing on the map: a school, a shop, a health centre.
    private static readonly string[] s_domainWords = ["NearestService"];

    private static readonly string[] s_abbreviations = ["Cfg", "Mgr", "Fir", "Kir", "Tmp", "Calc"];

    [Fact]
    public void A_folder_says_a_purpose()
    {
        var folders = SourceTree.Files.Where(static file => IsOurs(file)).SelectMany(static file => file.Split('/')[..^1]).Distinct(StringComparer.Ordinal);
        Rule.Holds(folders.Intersect(s_folders, StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public void A_type_says_what_it_is()
    {
        var unclear =
            from file in SourceTree.Files
            where IsOurs(file) && file.EndsWith(".cs", StringComparison.Ordinal)
            from type in SourceTree.Parse(file).DescendantNodes().OfType<BaseTypeDeclarationSyntax>()
            let name = type.Identifier.Text
            where !s_domainWords.Contains(name, StringComparer.Ordinal)
            where
                s_endings.Any(ending => name.EndsWith(ending, StringComparison.Ordinal))
                || s_abbreviations.Any(word =>
                    name.StartsWith(word, StringComparison.Ordinal) && (name.Length == word.Length || char.IsUpper(name[word.Length]))
                )
            select $"{file}: {name}";
        Rule.Holds(unclear);
    }

    // `geom` is a column's name, so it lives in SQL and nowhere else.
    [Fact]
    public void A_variable_is_a_word_a_planner_would_say()
    {
        string[] shortened = ["cfg", "mgr", "geom", "tmp", "svc", "repo", "ctx", "util", "btn"];
        var unclear =
            from file in SourceTree.Files
            where file.StartsWith("src/", StringComparison.Ordinal) && file.EndsWith(".cs", StringComparison.Ordinal)
            from token in SourceTree.Parse(file).DescendantTokens()
            where
                token.Parent is VariableDeclaratorSyntax or ParameterSyntax or SingleVariableDesignationSyntax
                && shortened.Contains(token.Text, StringComparer.Ordinal)
            select $"{file}: {token.Text}";
        Rule.Holds(unclear);
    }

    private static bool IsOurs(string file) =>
        file.StartsWith("src/", StringComparison.Ordinal)
        || file.StartsWith("tests/", StringComparison.Ordinal)
        || file.StartsWith("tools/", StringComparison.Ordinal)
        || file.StartsWith("bench/", StringComparison.Ordinal)
        || file.StartsWith("web/src/", StringComparison.Ordinal);
}
