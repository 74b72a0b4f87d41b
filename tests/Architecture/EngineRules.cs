using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Samplan.Architecture.Tests;

/// <summary>The engine is pure and says what it computes.</summary>
public sealed class EngineRules
{
    private static readonly string[] s_impure =
    [
        "DateTime",
        "DateTimeOffset",
        "TimeProvider",
        "Stopwatch",
        "Console",
        "Environment",
        "File",
        "FileInfo",
        "FileStream",
        "Directory",
        "StreamReader",
        "StreamWriter",
        "HttpClient",
        "Process",
        "ILogger",
        "Socket",
    ];

    [Fact]
    public void The_engine_knows_no_file_clock_network_or_console()
    {
        var impure =
            from file in SourceTree.Under("src/Engine/", ".cs")
            from name in SourceTree.Parse(file).DescendantNodes().OfType<IdentifierNameSyntax>()
            where s_impure.Contains(name.Identifier.Text, StringComparer.Ordinal)
            select $"{file}: {name.Identifier.Text}";
        Rule.Holds(impure);
    }

    [Fact]
    public void Randomness_takes_a_seed()
    {
        var unseeded =
            from file in SourceTree.Under("src/Engine/", ".cs").Concat(SourceTree.Under("src/SampleRegion/", ".cs"))
            let text = SourceTree.Read(file)
            where
                text.Contains("new Random()", StringComparison.Ordinal)
                || text.Contains("Random.Shared", StringComparison.Ordinal)
                || text.Contains("Guid.NewGuid", StringComparison.Ordinal)
            select file;
        Rule.Holds(unseeded);
    }

    [Fact]
    public void The_engine_keeps_no_state_between_calls()
    {
        var kept =
            from file in SourceTree.Under("src/Engine/", ".cs").Concat(SourceTree.Under("src/Geo/", ".cs"))
            from field in SourceTree.Parse(file).DescendantNodes().OfType<FieldDeclarationSyntax>()
            where field.Modifiers.Any(SyntaxKind.StaticKeyword) && !field.Modifiers.Any(SyntaxKind.ReadOnlyKeyword)
            select $"{file}: {field}";
        Rule.Holds(kept);
    }

    [Fact]
    public void Every_public_type_of_the_engine_and_of_geo_says_what_it_is()
    {
        var silent =
            from file in SourceTree.Under("src/Engine/", ".cs").Concat(SourceTree.Under("src/Geo/", ".cs"))
            from type in SourceTree
                .Parse(file)
                .DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
                .OfType<BaseTypeDeclarationSyntax>()
            where
                type.Modifiers.Any(SyntaxKind.PublicKeyword)
                && !type.GetLeadingTrivia().ToFullString().Contains("<summary>", StringComparison.Ordinal)
                && !type.GetLeadingTrivia().ToFullString().Contains("<inheritdoc", StringComparison.Ordinal)
            select $"{file}: {type.Identifier.Text}";
        Rule.Holds(silent);
    }
}
