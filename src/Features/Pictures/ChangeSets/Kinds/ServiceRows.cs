using System.Globalization;
using NetTopologySuite.Geometries;
using Samplan.Catalogue.Contracts;
using Samplan.Pictures.Contracts;

namespace Samplan.Pictures.ChangeSets.Kinds;

/// <summary>A dataset's rows with one put in, moved or taken out.</summary>
internal static class ServiceRows
{
    /// <summary>The services' version that a change names as <c>DATASET/ROW</c> with the row counted from 0; null when it names none.</summary>
    public static (DatasetVersion Version, int Row)? Find(string named, IReadOnlyList<Dataset> datasets)
    {
        var at = named.LastIndexOf('/');
        return
            at > 0
            && int.TryParse(named[(at + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var row)
            && NewestOf(datasets.FirstOrDefault(dataset => dataset.Role == "services" && dataset.Id.Value == named[..at])) is { } version
            && row < version.Rows
            ? (version, row)
            : null;
    }

    /// <summary>What the service was called when the change was written; its row where nobody noted that.</summary>
    public static string NameOf(Modification change) => change["service-name"] ?? change["service"] ?? "";

    /// <summary>The version that a new service is put in: the one that has such services already, else the first.</summary>
    public static DatasetVersion? NewestOf(Dataset? dataset) => dataset?.Current is [var newest, ..] ? newest : null;

    public static DatasetContent With(DatasetContent content, string kind, string? name, Geometry shape)
    {
        var texts = Each(
            content.Texts,
            content,
            (key, values) =>
                (string?[])
                    [
                        .. values,
                        key == "kind" ? kind
                        : key == "name" ? name
                        : null,
                    ]
        );
        return new DatasetContent(content.Rows + 1, Numbers(content, values => [.. values, null]), texts, [.. content.Geometries, shape]);
    }

    public static DatasetContent Moved(DatasetContent content, int row, Geometry shape) =>
        new(
            content.Rows,
            Numbers(content, values => values),
            Each(content.Texts, content, (_, values) => values),
            [.. content.Geometries.Select((old, index) => index == row ? shape : old)]
        );

    public static DatasetContent Closed(DatasetContent content, int row) =>
        new(
            content.Rows,
            Numbers(content, values => values),
            Each(content.Texts, content, (key, values) => key == "kind" ? [.. values.Select((kind, index) => index == row ? null : kind)] : values),
            content.Geometries
        );

    private static Dictionary<string, double?[]> Numbers(DatasetContent content, Func<double?[], double?[]> change) =>
        content.NumberColumns.ToDictionary(column => column, column => change(content.Numbers(column)), StringComparer.Ordinal);

    private static Dictionary<string, string?[]> Each(Func<string, string?[]> read, DatasetContent content, Func<string, string?[], string?[]> change) =>
        content.TextColumns.ToDictionary(column => column, column => change(column, read(column)), StringComparer.Ordinal);
}
