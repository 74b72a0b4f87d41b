using System.Globalization;
using Samplan.Analyses.Contracts.Keys;
using Samplan.Analyses.Pages;
using Samplan.Analyses.Pages.Views;
using Samplan.Kernel;

namespace Samplan.Analyses.Keys;

/// <summary>Keys, their units and what differs as tables of the page.</summary>
internal static class KeyPageTables
{
    public static StudyTable Vintages(IReadOnlyList<ShownKey> all, Texts texts)
    {
        var words = new FunctionalWords(texts);
        return new StudyTable(
            texts["keys.vintages"],
            [
                texts["keys.column.key"],
                texts["functional.field.year"],
                texts["keys.column.publisher"],
                texts["keys.column.source"],
                texts["keys.column.classes"],
                texts["keys.column.named"],
                texts["keys.column.outside"],
            ],
            3,
            [
                .. all.Select(one => new StudyRow(
                    null,
                    [
                        KeyWords.Key(texts, one.Key),
                        one.Vintage.Year?.ToString(CultureInfo.InvariantCulture) ?? "–",
                        one.Publisher ?? "–",
                        one.Vintage.Source,
                        words.Count(one.Vintage.ListClasses().Count),
                        words.Count(one.Vintage.Units.Count(unit => unit.Class is not null)),
                        words.Count(one.Vintage.OutsideRows),
                    ]
                )),
            ]
        );
    }

    public static StudyTable Differences(KeyComparison comparison, string with, Texts texts) =>
        new(
            texts["keys.differences"],
            [texts["functional.column.unit"], texts["keys.column.published"], texts["keys.column.other"]],
            2,
            [
                .. comparison.Differences.Select(one => new StudyRow(
                    null,
                    [one.Unit.Name, KeyWords.Class(texts, NamesOf(comparison, with), one.Unit.Class!), KeyWords.Class(texts, with, one.Other)]
                )),
            ]
        );

    public static StudyTable Units(KeyVintage vintage, Texts texts) =>
        new(
            texts["keys.units"],
            [texts["functional.column.unit"], texts["keys.column.published"]],
            1,
            [.. vintage.Units.Select(unit => new StudyRow(null, [unit.Name, KeyWords.Class(unit.Class)]))]
        );

    // Where the key has the codes of what it is compared with, they have the same names.
    private static string NamesOf(KeyComparison comparison, string with) => comparison.HaveSameCodes ? with : "";
}
