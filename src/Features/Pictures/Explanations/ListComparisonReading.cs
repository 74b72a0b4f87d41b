using Samplan.Engine.Nodes;
using Samplan.Kernel;
using Samplan.Pictures.Contracts;
using Samplan.Pictures.Nodes;

namespace Samplan.Pictures.Explanations;

/// <summary>Compares the computed classes with a list, in one language.</summary>
internal sealed class ListComparisonReading(PictureBook book, IReadOnlyList<NodeProof> computed, Texts texts)
{
    public const string Published = "published";
    public const string Decided = "decided";

    private readonly RuleTreeBuilder _trees = new(book.Ruleset, texts.Language, HandMarks.None);
    private readonly DecidingWords _words = new(book, texts);

    /// <summary>Null when the list tells of no place.</summary>
    public ListComparison? Find(string list)
    {
        var listed = book.Nodes.Nodes.Where(node => ClassIn(list, node) is not null).ToDictionary(node => node.PlaceId, node => ClassIn(list, node));
        if (listed.Count == 0)
            return null;
        var comparison = ClassComparison.Of(book.Ruleset, computed, listed);
        var (rows, columns) = (Rows(comparison), Columns(comparison));
        var role = list == Published ? KnownClasses.Published : KnownClasses.Decided;
        return new ListComparison(
            list,
            comparison.ComparedCount,
            comparison.SameCount,
            comparison.UndeterminedCount,
            comparison.NotListedCount,
            comparison.Agreement,
            comparison.Kappa,
            [.. rows.Select(row => row.Label)],
            [.. columns.Select(column => column.Label)],
            [
                .. rows.Select(row =>
                    (IReadOnlyList<int>)
                        [.. columns.Select(column => column.Index is { } index ? comparison.Count(row.Index, index) : comparison.NotListed(row.Index))]
                ),
            ],
            Places(comparison, list),
            [.. book.Nodes.UnmatchedNames.Where(name => name.Role == role).Select(name => name.Name)]
        );
    }

    private static string? ClassIn(string list, Node node) => list == Published ? node.PublishedClass : node.DecidedClass;

    /// <summary>No class is a row only where a place has none; undetermined always is one.</summary>
    private List<(ComparedLabel Label, int Index)> Rows(ClassComparison comparison)
    {
        var rows = Classes(comparison);
        var none = comparison.Labels.Count - 1;
        if (
            Enumerable.Range(0, comparison.Labels.Count + comparison.ForeignLabels.Count).Any(column => comparison.Count(none, column) > 0)
            || comparison.NotListed(none) > 0
        )
            rows.Add((new ComparedLabel("none", null, texts["rulesets.proof.no-class"]), none));
        rows.Add((new ComparedLabel("undetermined", null, texts["rulesets.comparison.undetermined"]), comparison.Labels.Count));
        return rows;
    }

    private List<(ComparedLabel Label, int? Index)> Columns(ClassComparison comparison)
    {
        List<(ComparedLabel, int?)> columns = [.. Classes(comparison).Select(one => (one.Label, (int?)one.Index))];
        columns.AddRange(comparison.ForeignLabels.Select((name, index) => (new ComparedLabel("foreign", name, name), (int?)(comparison.Labels.Count + index))));
        columns.Add((new ComparedLabel("notListed", null, texts["rulesets.comparison.not-listed"]), null));
        return columns;
    }

    private List<(ComparedLabel Label, int Index)> Classes(ClassComparison comparison) =>
        [.. comparison.Labels.OfType<string>().Select((key, index) => (new ComparedLabel("class", key, book.NameOfClass(key, texts.Language)), index))];

    private List<ComparedPlace> Places(ClassComparison comparison, string list)
    {
        var differences = comparison.Differences.ToDictionary(difference => difference.PlaceId);
        var places = new List<ComparedPlace>(computed.Count);
        for (var index = 0; index < computed.Count; index++)
        {
            var (proof, node) = (computed[index], book.Nodes.Nodes[index]);
            var difference = differences.GetValueOrDefault(proof.PlaceId);
            IReadOnlyList<CriterionRow> criteria = difference is null ? [] : [.. difference.Deciding.Select(_trees.Row)];
            places.Add(
                new ComparedPlace(
                    proof.PlaceId,
                    book.Places.Places[index].Label,
                    ClassIn(list, node) is null ? "notListed"
                        : difference is null ? "same"
                        : difference.IsUndetermined ? "undetermined"
                        : "differs",
                    Named(proof.Class),
                    Named(node.PublishedClass),
                    Named(node.DecidedClass),
                    node.Decision,
                    difference is null ? "" : _words.Say(proof, difference, criteria),
                    criteria
                )
            );
        }
        return places;
    }

    private ClassName? Named(string? key) => key is null ? null : new ClassName(key, book.NameOfClass(key, texts.Language));
}
