using System.Globalization;
using NetTopologySuite.Geometries;
using Samplan.Catalogue.Contracts;
using Samplan.Geo;
using Samplan.Kernel;
using Samplan.Pictures.ChangeSets.Kinds;
using Samplan.Pictures.Contracts;

namespace Samplan.Pictures.ChangeSets;

/// <summary>The services of a picture by names that people know them by.</summary>
internal sealed class ServiceList(IDatasets datasets)
{
    private (ChangeBase Base, IReadOnlyList<ServiceChoice> Services)? _kept;

    /// <summary>By label; those of datasets that are gone from the workspace are left out, since nothing can be done with them.</summary>
    public async Task<IReadOnlyList<ServiceChoice>> ListAsync(ChangeBase @base, CancellationToken cancellation)
    {
        if (_kept is { } kept && ReferenceEquals(kept.Base, @base))
            return kept.Services;
        var found = new List<(string Id, string Kind, string Label, Point At)>();
        var draft = new ChangeDraft(@base, datasets);
        foreach (var dataset in @base.Datasets.Where(one => one.Role == "services"))
        {
            if (ServiceRows.NewestOf(dataset) is not { Table.Length: > 0 } version)
                continue;
            var content = await draft.ReadAsync(version, cancellation);
            found.AddRange(ListRows(dataset.Id.Value, content, @base.Book));
        }
        var repeated = found.CountBy(one => one.Label).Where(one => one.Value > 1).Select(one => one.Key).ToHashSet(StringComparer.Ordinal);
        IReadOnlyList<ServiceChoice> services =
        [
            .. found
                .Select(one => ToListed(one, repeated.Contains(one.Label)))
                .OrderBy(one => one.Label, StringComparer.Create(CultureInfo.GetCultureInfo("sv-SE"), ignoreCase: true)),
        ];
        _kept = (@base, services);
        return services;
    }

    private static IEnumerable<(string Id, string Kind, string Label, Point At)> ListRows(string dataset, DatasetContent content, PictureBook book)
    {
        var (kinds, names) = (content.Texts("kind"), content.Texts("name"));
        for (var row = 0; row < content.Rows && row < content.Geometries.Count; row++)
        {
            // A row without a kind is a service that an earlier change has closed.
            if (kinds[row] is not { Length: > 0 } kind || content.Geometries[row] is not { IsEmpty: false } shape)
                continue;
            var at = shape.Centroid;
            var place = book.Places.Places.MinBy(one => Math.Pow(one.Easting - at.X, 2) + Math.Pow(one.Northing - at.Y, 2));
            var label = string.Join(", ", new[] { WordOf(kind, names[row]), names[row], place?.Label }.Where(part => !string.IsNullOrWhiteSpace(part)));
            yield return (FormattableString.Invariant($"{dataset}/{row}"), kind, label, at);
        }
    }

    /// <summary>In Swedish, as the services' own names are: the label is kept with a change. Empty where the name says it already.</summary>
    private static string WordOf(string kind, string? name)
    {
        var word = ServiceKindWords.Say(kind, Texts.In("sv"));
        return name?.StartsWith(word, StringComparison.OrdinalIgnoreCase) == true ? "" : word;
    }

    private static ServiceChoice ToListed((string Id, string Kind, string Label, Point At) one, bool isRepeated)
    {
        var (longitude, latitude) = CoordinateSystems.Sweref99TransverseMercator.ToGeographic(one.At.X, one.At.Y);
        return new ServiceChoice(one.Id, one.Kind, isRepeated ? $"{one.Label} ({one.Id})" : one.Label, longitude, latitude);
    }
}
