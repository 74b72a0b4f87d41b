using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Samplan.Architecture.Tests;

/// <summary>The repository as text. Build output and installed packages are not part of it.</summary>
internal static class SourceTree
{
    private static readonly HashSet<string> s_notSource = ["bin", "obj", "node_modules", "artifacts", ".git", ".vs", ".idea", "TestResults", "demo"];
    private static readonly Lazy<IReadOnlyList<string>> s_files = new(ListFiles);

    public static string Root { get; } = FindRoot();

    /// <summary>Every file, as a path from the root with forward slashes.</summary>
    public static IReadOnlyList<string> Files => s_files.Value;

    public static IEnumerable<string> Under(string folder, string ending) =>
        Files.Where(file => file.StartsWith(folder, StringComparison.Ordinal) && file.EndsWith(ending, StringComparison.Ordinal));

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    public static IReadOnlyList<string> ReadLines(string file) => File.ReadAllLines(Path.Combine(Root, file));

    public static CompilationUnitSyntax Parse(string file) =>
        CSharpSyntaxTree
            .ParseText(Read(file), new CSharpParseOptions(LanguageVersion.Preview, Microsoft.CodeAnalysis.DocumentationMode.Parse))
            .GetCompilationUnitRoot();

    private static List<string> ListFiles()
    {
        List<string> files = [];
        var folders = new Stack<string>([Root]);
        while (folders.TryPop(out var folder))
        {
            files.AddRange(Directory.EnumerateFiles(folder).Select(static file => Path.GetRelativePath(Root, file).Replace('\\', '/')));
            foreach (var inner in Directory.EnumerateDirectories(folder).Where(static inner => !s_notSource.Contains(Path.GetFileName(inner))))
                folders.Push(inner);
        }
        return [.. files.Order(StringComparer.Ordinal)];
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Samplan.slnx")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No folder above the tests holds Samplan.slnx.");
        return folder.FullName;
    }
}
