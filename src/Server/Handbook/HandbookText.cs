using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Samplan.Server.Handbook;

/// <summary>
/// A page of the handbook from Markdown to HTML. It knows what our own pages are written with (headings, paragraphs, lists, pictures, links, bold,
/// italic, code) and escapes everything else.
/// </summary>
internal static partial class HandbookText
{
    /// <summary>The first heading, which is the page's title.</summary>
    public static string TitleOf(string markdown) => markdown[..markdown.IndexOf('\n', StringComparison.Ordinal)].TrimStart('#', ' ').Trim();

    /// <summary>Everything below the title.</summary>
    /// <param name="query">What links to other pages carry on: empty or <c>?lang=en</c>.</param>
    public static string ToHtml(string markdown, string query)
    {
        var html = new StringBuilder();
        foreach (var block in markdown.Replace("\r", "", StringComparison.Ordinal).Split("\n\n").Skip(1))
            Append(html, block.Split('\n', StringSplitOptions.RemoveEmptyEntries), query);
        return html.ToString();
    }

    private static void Append(StringBuilder html, string[] lines, string query)
    {
        if (lines.Length == 0)
            return;
        if (lines[0].StartsWith("## ", StringComparison.Ordinal))
        {
            html.Append("<h2>").Append(Inline(lines[0][3..], query)).Append("</h2>");
            Append(html, lines[1..], query);
        }
        else if (Item().IsMatch(lines[0]))
        {
            var first = Array.FindIndex(lines, line => Item().IsMatch(line));
            var end = Array.FindIndex(lines, first, line => !Item().IsMatch(line) && !line.StartsWith(' '));
            var items = end < 0 ? lines : lines[..end];
            AppendList(html, items, query);
            Append(html, end < 0 ? [] : lines[end..], query);
        }
        else
        {
            // A list may follow its sentence without an empty line between.
            var list = Array.FindIndex(lines, line => Item().IsMatch(line));
            html.Append("<p>").Append(Inline(string.Join(' ', list < 0 ? lines : lines[..list]), query)).Append("</p>");
            Append(html, list < 0 ? [] : lines[list..], query);
        }
    }

    private static void AppendList(StringBuilder html, string[] lines, string query)
    {
        var tag = char.IsDigit(lines[0][0]) ? "ol" : "ul";
        html.Append('<').Append(tag).Append('>');
        foreach (var line in lines)
            html.Append("<li>").Append(Inline(Item().Replace(line, "", 1).Trim(), query)).Append("</li>");
        html.Append("</").Append(tag).Append('>');
    }

    private static string Inline(string text, string query)
    {
        var html = WebUtility.HtmlEncode(text);
        html = Picture().Replace(html, "<img src=\"/help/pictures/${file}\" alt=\"${said}\">");
        html = Link().Replace(html, $"<a href=\"/help/${{page}}{WebUtility.HtmlEncode(query)}\">${{said}}</a>");
        html = Code().Replace(html, "<code>${said}</code>");
        html = Bold().Replace(html, "<strong>${said}</strong>");
        return Italic().Replace(html, "<em>${said}</em>");
    }

    [GeneratedRegex("^(?:[0-9]+\\.|-) ", RegexOptions.NonBacktracking)]
    private static partial Regex Item();

    [GeneratedRegex(@"!\[(?<said>[^\]]*)\]\(bilder/(?<file>[a-z0-9-]+\.png)\)", RegexOptions.NonBacktracking)]
    private static partial Regex Picture();

    [GeneratedRegex(@"\[(?<said>[^\]]+)\]\((?<page>[a-z0-9-]+)\.md\)", RegexOptions.NonBacktracking)]
    private static partial Regex Link();

    [GeneratedRegex("`(?<said>[^`]+)`", RegexOptions.NonBacktracking)]
    private static partial Regex Code();

    [GeneratedRegex(@"\*\*(?<said>[^*]+)\*\*", RegexOptions.NonBacktracking)]
    private static partial Regex Bold();

    [GeneratedRegex(@"\*(?<said>[^*]+)\*", RegexOptions.NonBacktracking)]
    private static partial Regex Italic();
}
