using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit.Abstractions;

namespace Samplan.Architecture.Tests;

/// <summary>Small enough to hold in the head. The lists of exceptions may only shrink.</summary>
public sealed class SizeRules(ITestOutputHelper output)
{
    private const int FileLines = 300;
    private const int TestFileLines = 400;
    private const int MethodLines = 40;
    private const int MethodLinesAtMost = 80;
    private const int Parameters = 5;
    private const int ParametersAtMost = 8;

    // file → why it may be longer.
    private static readonly Dictionary<string, string> s_longFiles = new(StringComparer.Ordinal);

    // file: method → why it may be longer.
    private static readonly Dictionary<string, string> s_longMethods = new(StringComparer.Ordinal);

    // file → why more than one public type stands in it.
    private static readonly Dictionary<string, string> s_severalTypes = new(StringComparer.Ordinal)
    {
        ["src/Features/Analyses/Contracts/BuildReport.cs"] = "a report and its rows are read together",
        ["src/Formats/Tables/TableDescription.cs"] = "a description and its column are read together",
    };

    [Fact]
    public void A_file_is_short()
    {
        var tooLong =
            from file in SourceTree.Files
            where IsCode(file) && !s_longFiles.ContainsKey(file)
            let lines = SourceTree.ReadLines(file).Count
            where lines > (file.StartsWith("tests/", StringComparison.Ordinal) || file.Contains(".test.", StringComparison.Ordinal) ? TestFileLines : FileLines)
            select $"{file}: {lines} lines";
        Rule.Holds(tooLong);
    }

    [Fact]
    public void A_method_is_short()
    {
        var methods = Measure().ToList();
        foreach (var method in methods.Where(static method => method.Lines > MethodLines).OrderByDescending(static method => method.Lines))
            output.WriteLine($"{method.Lines, 4} lines  {method.Name}");
        output.WriteLine(
            $"{methods.Count} methods, {100.0 * methods.Count(static method => method.Lines <= MethodLines) / Math.Max(1, methods.Count):0.0} % within {MethodLines} lines"
        );
        Rule.Holds(
            methods
                .Where(static method => method.Lines > MethodLinesAtMost && !s_longMethods.ContainsKey(method.Name))
                .Select(static method => $"{method.Name}: {method.Lines} lines")
        );
    }

    [Fact]
    public void A_method_takes_few_parameters()
    {
        var wide = Measure().Where(static method => method.Parameters > Parameters).OrderByDescending(static method => method.Parameters).ToList();
        foreach (var method in wide)
            output.WriteLine($"{method.Parameters} parameters  {method.Name}");
        Rule.Holds(wide.Where(static method => method.Parameters > ParametersAtMost).Select(static method => $"{method.Name}: {method.Parameters} parameters"));
    }

    // An enum may stand beside the type that it is a property of.
    [Fact]
    public void A_file_holds_one_public_type_and_bears_its_name()
    {
        var broken =
            from file in SourceTree.Under("src/", ".cs")
            where !s_severalTypes.ContainsKey(file)
            let types = SourceTree
                .Parse(file)
                .DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
                .OfType<BaseTypeDeclarationSyntax>()
            let shown = types
                .Where(static type => type.Modifiers.Any(SyntaxKind.PublicKeyword) && type is not EnumDeclarationSyntax)
                .Select(static type => type.Identifier.Text)
                .Distinct(StringComparer.Ordinal)
                .ToList()
            let name = Path.GetFileName(file).Split('.')[0]
            where shown.Count > 1 || (types.Any() && !types.Any(type => type.Identifier.Text == name))
            select $"{file}: {string.Join(", ", shown)}";
        Rule.Holds(broken);
    }

    [Fact]
    public void Every_exception_is_still_needed()
    {
        Rule.Holds(s_longFiles.Keys.Where(static file => !SourceTree.Files.Contains(file) || SourceTree.ReadLines(file).Count <= FileLines));
        var methods = Measure().Where(static method => method.Lines > MethodLinesAtMost).Select(static method => method.Name);
        Rule.Holds(s_longMethods.Keys.Except(methods, StringComparer.Ordinal));
        Rule.Holds(s_severalTypes.Keys.Except(SourceTree.Files, StringComparer.Ordinal));
    }

    private static bool IsCode(string file) =>
        (file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".ts", StringComparison.Ordinal) || file.EndsWith(".razor", StringComparison.Ordinal))
        && !file.StartsWith("web/dist/", StringComparison.Ordinal)
        && !file.EndsWith(".d.ts", StringComparison.Ordinal);

    private static IEnumerable<(string Name, int Lines, int Parameters)> Measure() =>
        from file in SourceTree.Under("src/", ".cs")
        from method in SourceTree.Parse(file).DescendantNodes().OfType<BaseMethodDeclarationSyntax>()
        let span = (method.Body ?? (SyntaxNode?)method.ExpressionBody ?? method).GetLocation().GetLineSpan()
        select ($"{file}: {NameOf(method)}", span.EndLinePosition.Line - span.StartLinePosition.Line + 1, method.ParameterList.Parameters.Count);

    private static string NameOf(BaseMethodDeclarationSyntax method) =>
        method switch
        {
            MethodDeclarationSyntax named => named.Identifier.Text,
            ConstructorDeclarationSyntax constructor => constructor.Identifier.Text,
            _ => method.Kind().ToString(),
        };
}
