using System.Globalization;
using Samplan.Pictures.Contracts;

namespace Samplan.Cli;

/// <summary>Editions and what differs between them, as tables.</summary>
internal static class EditionTables
{
    public static ShownTable List(IReadOnlyList<Edition> editions) =>
        Plain(
            ["number", "title", "target_year", "status", "decision", "paragraph", "frozen_at", "based_on", "checksum"],
            editions.Select(edition =>
                (IReadOnlyList<object?>)
                    [
                        (double)edition.Number,
                        edition.Title,
                        (double?)edition.TargetYear,
                        NameOf(edition.Status),
                        edition.Adoption?.Decision,
                        edition.Adoption?.Paragraph,
                        edition.FrozenAt.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                        (double?)edition.BasedOn,
                        edition.Checksum,
                    ]
            )
        );

    public static ShownTable Comparison(PictureComparison comparison) =>
        Plain(
            ["sign", "kind", "name", "dimension", "before", "after", "deciding", "value_before", "value_after", "unit", "sentence", "detail"],
            comparison.Rows.Select(row =>
                (IReadOnlyList<object?>)
                    [
                        row.Sign,
                        row.Kind,
                        row.Name,
                        row.Dimension,
                        row.Before,
                        row.After,
                        row.Deciding,
                        row.ValueBefore,
                        row.ValueAfter,
                        row.Unit,
                        row.Sentence,
                        row.Detail,
                    ]
            )
        );

    public static string NameOf(EditionStatus status) => status.ToString().ToLowerInvariant();

    private static ShownTable Plain(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<object?>> rows)
    {
        IReadOnlyList<object?>[] all = [.. rows];
        return new ShownTable(columns, all) { Geometries = new NetTopologySuite.Geometries.Geometry?[all.Length] };
    }
}
