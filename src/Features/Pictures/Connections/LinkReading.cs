using System.Globalization;
using Samplan.Analyses.Contracts;
using Samplan.Pictures.Contracts;
using Samplan.Pictures.Pages.Views;
using Samplan.Pictures.Reading;

namespace Samplan.Pictures.Connections;

/// <summary>The panel of a link: its numbers both ways in every dimension.</summary>
internal sealed class LinkReading(PageContent content, PictureBook book, PageRequest request)
{
    /// <summary>Null when no dimension has a link between the two; asked for the other way round it is the same link.</summary>
    public LinkView? Find(string fromId, string toId)
    {
        var found = content
            .Links.Dimensions.Select(dimension => (Dimension: dimension, Link: Between(dimension, fromId, toId)))
            .Where(one => one.Link is not null)
            .Select(one => (one.Dimension, Link: one.Link!))
            .ToArray();
        if (found.Length == 0)
            return null;
        var (_, first) = found[0];
        return new LinkView
        {
            From = End(first.From),
            To = End(first.To),
            Sentence = string.Join(' ', found.Select(one => Sentence(one.Dimension, one.Link)).Where(sentence => sentence.Length > 0)),
            Dimensions = [.. found.Select(one => Numbers(one.Dimension, one.Link))],
            Sources = new SourceBook(content, request).List(found.SelectMany(one => one.Dimension.Sources)),
        };
    }

    private static Link? Between(ShownDimension dimension, string one, string other) =>
        dimension.Links.FirstOrDefault(link => (link.From == one && link.To == other) || (link.From == other && link.To == one));

    private LinkEndView End(string id) =>
        new(
            id,
            book.LabelOf(id),
            book.FindIndex(id) is { } index ? ClassViews.Find(book, book.Nodes.Nodes[index].Class, request.Texts.Language) : null,
            Flow.IsOutside(id)
        );

    private string Sentence(ShownDimension dimension, Link link)
    {
        if (dimension.IsCombined)
            return "";
        var texts = request.Texts;
        (string, string)[] ends = [("from", book.LabelOf(link.From)), ("to", book.LabelOf(link.To))];
        var sum = texts.Say(
            "pictures.link.sum",
            [.. ends, ("dimension", dimension.Name.In(texts.Language)), ("count", request.Speech.Number(link.Persons)), ("unit", dimension.UnitIn(texts))]
        );
        var (more, less) = (Math.Max(link.There ?? 0, link.Back ?? 0), Math.Min(link.There ?? 0, link.Back ?? 0));
        if (more <= 2 * less)
            return sum;
        var goal = link.There >= (link.Back ?? 0) ? link.To : link.From;
        return $"{sum} {texts.Say("pictures.link.mostly", ("to", book.LabelOf(goal)))}";
    }

    private LinkNumbersView Numbers(ShownDimension dimension, Link link) =>
        new(
            dimension.Key,
            dimension.Name.In(request.Texts.Language),
            dimension.IsCombined ? "" : dimension.UnitIn(request.Texts),
            dimension.Year?.ToString(CultureInfo.InvariantCulture) ?? "",
            link.There,
            link.Back,
            link.ShareThere,
            link.ShareBack,
            link.Kind,
            dimension.IsCombined ? link.Strength : null
        );
}
