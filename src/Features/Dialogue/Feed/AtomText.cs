using System.Xml;
using System.Xml.Linq;
using Samplan.Dialogue.Pages.Views;

namespace Samplan.Dialogue.Feed;

/// <summary>What has happened as Atom (RFC 4287).</summary>
internal static class AtomText
{
    private static readonly XNamespace s_atom = "http://www.w3.org/2005/Atom";

    /// <param name="self">The page that tells the same, which is also its id.</param>
    public static byte[] Write(string title, Uri self, IReadOnlyList<HappeningView> happenings, Func<string, Uri> addressOf)
    {
        var newest = happenings.Count > 0 ? happenings[0].At : DateTimeOffset.UnixEpoch;
        var feed = new XElement(
            s_atom + "feed",
            new XElement(s_atom + "title", Clean(title)),
            new XElement(s_atom + "id", self.AbsoluteUri),
            new XElement(s_atom + "link", new XAttribute("rel", "alternate"), new XAttribute("href", self.AbsoluteUri)),
            new XElement(s_atom + "updated", Time(newest)),
            happenings.Select(one => new XElement(
                s_atom + "entry",
                new XElement(s_atom + "title", Clean($"{one.Name} {one.Sentence}")),
                new XElement(s_atom + "id", $"{addressOf("/feed").AbsoluteUri}#{one.Number}"),
                new XElement(s_atom + "updated", Time(one.At)),
                new XElement(s_atom + "author", new XElement(s_atom + "name", Clean(one.Who.Length > 0 ? one.Who : "Samplan"))),
                new XElement(s_atom + "link", new XAttribute("href", addressOf(one.Path).AbsoluteUri))
            ))
        );
        using var stream = new MemoryStream();
        new XDocument(feed).Save(stream);
        return stream.ToArray();
    }

    private static string Time(DateTimeOffset at) => XmlConvert.ToString(at.ToUniversalTime());

    // A name may hold signs that no XML can.
    private static string Clean(string text) => string.Concat(text.Where(XmlConvert.IsXmlChar));
}
