using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Samplan.Architecture.Tests;

/// <summary>Each outside thing has one owner.</summary>
public sealed partial class DomainRules
{
    [Fact]
    public void Only_the_sqlite_project_names_the_native_library()
    {
        var elsewhere =
            from file in SourceTree.Under("src/", ".cs").Concat(SourceTree.Under("src/", ".csproj"))
            where !file.StartsWith("src/Sqlite/", StringComparison.Ordinal)
            let text = SourceTree.Read(file)
            where text.Contains("SQLitePCL", StringComparison.Ordinal) || text.Contains("libsqlite3", StringComparison.Ordinal)
            select file;
        Rule.Holds(elsewhere);
    }

    [Fact]
    public void Only_the_map_folder_imports_the_map_library()
    {
        var elsewhere =
            from file in SourceTree.Under("web/src/", ".ts")
            where !file.StartsWith("web/src/map/", StringComparison.Ordinal) && MapLibraryImport().IsMatch(SourceTree.Read(file))
            select file;
        Rule.Holds(elsewhere);
    }

    [Fact]
    public void Sql_stands_in_stores_dialects_and_migrations()
    {
        var elsewhere =
            from file in SourceTree.Under("src/", ".cs")
            where !MayHoldSql(file)
            from token in SourceTree.Parse(file).DescendantTokens()
            where
                (
                    token.IsKind(SyntaxKind.StringLiteralToken)
                    || token.IsKind(SyntaxKind.MultiLineRawStringLiteralToken)
                    || token.IsKind(SyntaxKind.SingleLineRawStringLiteralToken)
                    || token.IsKind(SyntaxKind.InterpolatedStringTextToken)
                ) && Sql().IsMatch(token.Text)
            select $"{file}: {token.Text.Trim()}";
        Rule.Holds(elsewhere);
    }

    private static bool MayHoldSql(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        return file.StartsWith("src/Storage/", StringComparison.Ordinal)
            || file.StartsWith("src/Sqlite/", StringComparison.Ordinal)
            || file.StartsWith("src/Formats/GeoPackage/", StringComparison.Ordinal)
            || name.EndsWith("Store", StringComparison.Ordinal)
            || name.EndsWith("Dialect", StringComparison.Ordinal);
    }

    [GeneratedRegex("""from\s+["']maplibre-gl|import\s*\(?\s*["']maplibre-gl""")]
    private static partial Regex MapLibraryImport();

    [GeneratedRegex(
        @"\b(SELECT\s[\s\S]*\sFROM|INSERT\s+(OR\s+\w+\s+)?INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM|(CREATE|DROP|ALTER)\s+(VIRTUAL\s+)?(TABLE|INDEX|VIEW)|PRAGMA)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Sql();
}
