using Samplan.Pictures.Contracts;

namespace Samplan.Cli;

/// <summary>The comparison of classes: as text with confusion tables and differences, as one row a place and list, or whole as JSON.</summary>
internal sealed class ComparisonOutput(Terminal terminal)
{
    public void Write(IReadOnlyList<ListComparison> comparisons, string? form)
    {
        switch (form)
        {
            case "--json":
                terminal.Json(comparisons);
                break;
            case "--csv":
                new ShownOutput(terminal).Csv(Places(comparisons));
                break;
            default:
                WriteText(comparisons);
                break;
        }
    }

    private static ShownTable Places(IReadOnlyList<ListComparison> comparisons) => Table(ComparisonTable.Columns, [.. ComparisonTable.Rows(comparisons)]);

    private void WriteText(IReadOnlyList<ListComparison> comparisons)
    {
        var (texts, words, output) = (terminal.Texts, new ListComparisonWords(terminal.Texts), new ShownOutput(terminal));
        if (comparisons.Count == 0)
            terminal.Say(texts["pictures.comparison.none"]);
        foreach (var comparison in comparisons)
        {
            terminal.Say(texts[$"pictures.comparison.{comparison.List}"]);
            terminal.Say(words.Summary(comparison));
            terminal.Say("");
            terminal.Say(texts[$"pictures.comparison.table-{comparison.List}"]);
            output.Aligned(Confusion(comparison));
            terminal.Say("");
            terminal.Say(texts.Say("pictures.comparison.differences", ("count", words.Number(comparison.ListDifferences().Count()))));
            foreach (var place in comparison.ListDifferences())
                terminal.Say($"    {place.Place}: {ComputedName(place)} / {ListedName(comparison, place)}. {place.Deciding}");
            if (comparison.UnmatchedNames.Count > 0)
                terminal.Say(texts.Say("pictures.comparison.unmatched", ("names", string.Join(", ", comparison.UnmatchedNames))));
            terminal.Say("");
        }
    }

    private ShownTable Confusion(ListComparison comparison)
    {
        var (texts, words) = (terminal.Texts, new ListComparisonWords(terminal.Texts));
        var sum = texts["pictures.comparison.sum"];
        var rows = comparison.Rows.Select((row, index) => Row(words.Heading(row), comparison.Counts[index])).ToList();
        rows.Add(Row(sum, [.. comparison.Columns.Select((_, column) => comparison.Counts.Sum(counts => counts[column]))]));
        return Table([texts["pictures.comparison.computed-class"], .. comparison.Columns.Select(words.Heading), sum], rows);

        static IReadOnlyList<object?> Row(string name, IReadOnlyList<int> counts) =>
            [name, .. counts.Select(count => (object?)(double)count), (double)counts.Sum()];
    }

    private string ComputedName(ComparedPlace place) =>
        place.Computed?.Name ?? terminal.Texts[place.Outcome == "undetermined" ? "rulesets.comparison.undetermined" : "rulesets.proof.no-class"];

    private static string ListedName(ListComparison comparison, ComparedPlace place) =>
        (comparison.List == "published" ? place.Published : place.Decided)!.Name;

    private static ShownTable Table(IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<object?>> rows) =>
        new(columns, rows) { Geometries = [.. rows.Select(_ => (NetTopologySuite.Geometries.Geometry?)null)] };
}
