using System.Globalization;
using Samplan.Engine.ChangeSets;
using Samplan.Engine.Nodes;
using Samplan.Engine.Nodes.Rulesets;
using Samplan.Kernel;
using Samplan.Pictures.Contracts;
using Samplan.Pictures.Explanations;
using Samplan.Pictures.Pages;

namespace Samplan.Pictures.Editions;

/// <summary>What differs between two pictures, as rows in the reader's language.</summary>
internal sealed class PictureComparisonReading(PictureBook before, PictureBook after, Texts texts, ChangeOrigins origins)
{
    private readonly PictureComparisonWords _words = new(texts, new PageSpeech(texts));

    public PictureComparison Read()
    {
        var difference = PictureDifference.Between(PictureStates.Of(before), PictureStates.Of(after));
        var places = difference.Places.OrderBy(place => RankOf(place.After?.Class ?? place.Before?.Class)).Select(Row);
        var links = difference
            .Links.OrderByDescending(link => Math.Max(link.Before?.Persons ?? 0, link.After?.Persons ?? 0))
            .ThenBy(link => link.Link.From, StringComparer.Ordinal)
            .ThenBy(link => link.Link.To, StringComparer.Ordinal)
            .Select(Row);
        return new PictureComparison(before, after, difference, [.. places, .. links]);
    }

    private int RankOf(string? key)
    {
        for (var rank = 0; rank < after.Ruleset.Classes.Count; rank++)
        {
            if (after.Ruleset.Classes[rank].Key == key)
                return rank;
        }
        return after.Ruleset.Classes.Count;
    }

    private ComparisonRow Row(PlaceDifference place)
    {
        var name = (place.After is null ? before : after).LabelOf(place.PlaceId);
        var (was, now) = (ClassName(before, place.Before), ClassName(after, place.After));
        var cause = place.Causes is [var first, ..] ? first : null;
        var indicator = cause is null ? null : after.Ruleset.FindIndicator(cause.After!.Criterion.Indicator);
        return new ComparisonRow(
            ChangeSigns.Of(place.Change),
            "class",
            [place.PlaceId],
            name,
            Dimension: null,
            was,
            now,
            indicator?.Name.In(texts.Language),
            cause?.Before?.Value.Value ?? FindValue(before, place.PlaceId, indicator),
            cause?.After?.Value.Value,
            indicator is null ? "" : RuleTreeBuilder.UnitName(indicator),
            indicator?.Decimals ?? 0,
            _words.Say(place, name, was, now),
            _words.Detail(place, after.Ruleset)
        )
        {
            Proposals = origins.Of(place),
        };
    }

    private ComparisonRow Row(LinkDifference link)
    {
        var book = link.After is null ? before : after;
        var (from, to) = (book.LabelOf(link.Link.From), book.LabelOf(link.Link.To));
        var counted = texts.Has($"pictures.counted.{link.Link.Dimension}")
            ? texts[$"pictures.counted.{link.Link.Dimension}"]
            : texts["pictures.counted.persons"];
        return new ComparisonRow(
            ChangeSigns.Of(link.Change),
            "link",
            [link.Link.From, link.Link.To],
            $"{from}–{to}",
            DimensionName(book, link.Link.Dimension),
            WidthName(before, link.Before),
            WidthName(after, link.After),
            counted,
            link.Before?.Persons,
            link.After?.Persons,
            "persons",
            0,
            _words.Say(link, $"{from}–{to}"),
            _words.Detail(link, counted)
        )
        {
            Proposals = origins.Of(link),
        };
    }

    private static double? FindValue(PictureBook book, string place, Indicator? indicator) =>
        indicator is not null && book.FindIndex(place) is { } index && book.Series.TryGetValue(indicator.Key, out var series)
            ? series.Latest(index).Value
            : null;

    private string? ClassName(PictureBook book, NodeProof? proof) =>
        proof is null ? null
        : proof.Status == NodeStatus.Undetermined ? texts["pictures.editions.undetermined"]
        : proof.Class is { } key ? Lower(book.NameOfClass(key, texts.Language))
        : texts["pictures.editions.no-class"];

    private string DimensionName(PictureBook book, string key) =>
        book.Ruleset.Links?.Dimensions.FirstOrDefault(dimension => dimension.Key == key)?.Name.In(texts.Language) ?? key;

    /// <summary>The span of persons that the width stands for; null when the map does not draw the link.</summary>
    private string? WidthName(PictureBook book, LinkState? link)
    {
        if (link is not { IsShown: true } || book.Links?.Dimensions.FirstOrDefault(one => one.Key == link.Dimension) is not { } dimension)
            return null;
        return _words.Span(dimension.WidthBreaks, link.WidthClass);
    }

    private string Lower(string name) => name.ToLower(CultureInfo.GetCultureInfo(texts.Language));
}
