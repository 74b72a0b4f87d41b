using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Samplan.Accounts.Contracts;

namespace Samplan.Dialogue.Comments;

/// <summary>
/// What people write: paragraphs, <c>**bold**</c>, <c>*italics*</c>, lists, <c>&gt;</c> quotes, <c>[links](https://…)</c> and mentions (<c>@[person]</c>). A small
/// part of CommonMark 0.31 and nothing else of it: all other signs are the signs themselves, and no markup of the writer's reaches a page.
/// </summary>
internal static partial class CommentText
{
    private const int DeepestQuote = 3;
    private const int DeepestMark = 4;

    private static readonly HtmlEncoder s_encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>As markup of ours: <c>p br strong em ul ol li blockquote a span</c>, and <c>href</c> to http, https and mailto only.</summary>
    /// <param name="nameOf">The name of whoever is mentioned; null for somebody erased.</param>
    public static string ToHtml(string text, Func<PersonId, string?> nameOf)
    {
        var html = new StringBuilder();
        WriteBlocks(html, text.ReplaceLineEndings("\n").Split('\n'), nameOf, 0);
        return html.ToString();
    }

    /// <summary>As it was written, with names in place of ids: for forms, letters and files.</summary>
    public static string ToPlain(string text, Func<PersonId, string?> nameOf) =>
        Mention().Replace(text, found => "@" + (nameOf(new PersonId(found.Groups["id"].Value)) ?? "–"));

    /// <summary>The bare words in one line, for lists: marks are left out, and links leave their names.</summary>
    public static string ToWords(string text, Func<PersonId, string?> nameOf)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').Select(line => Item().Replace(line.TrimStart(' ', '>'), "", 1)).Where(line => line.Length > 0);
        return ToPlain(Mark().Replace(string.Join(' ', lines), WordsOf), nameOf);

        static string WordsOf(Match found) =>
            found.Groups["label"] is { Success: true } label ? label.Value
            : found.Groups["strong"] is { Success: true } strong ? strong.Value
            : found.Groups["em"] is { Success: true } em ? em.Value
            : found.Value;
    }

    /// <summary>Whoever is mentioned, each once.</summary>
    public static IReadOnlyList<PersonId> ListMentions(string text) =>
        [.. Mention().Matches(text).Select(found => new PersonId(found.Groups["id"].Value)).Distinct()];

    /// <summary>Names written after an at sign become mentions. A name that several bear is left as it stands.</summary>
    public static string Bind(string text, IReadOnlyList<(PersonId Id, string Name)> people)
    {
        var known = people.GroupBy(one => one.Name, StringComparer.OrdinalIgnoreCase).Where(named => named.Count() == 1).Select(named => named.Single());
        // The longest first: Ann-Marie is not Ann.
        foreach (var (id, name) in known.OrderByDescending(one => one.Name.Length))
        {
            var at = 0;
            while ((at = text.IndexOf("@" + name, at, StringComparison.OrdinalIgnoreCase)) >= 0)
            {
                var end = at + name.Length + 1;
                if (end < text.Length && char.IsLetterOrDigit(text[end]))
                    at = end;
                else
                    text = $"{text[..at]}{MentionOf(id)}{text[end..]}";
            }
        }
        return text;
    }

    public static string MentionOf(PersonId person) => $"@[{person.Value}]";

    private static void WriteBlocks(StringBuilder html, IReadOnlyList<string> lines, Func<PersonId, string?> nameOf, int depth)
    {
        for (var first = 0; first < lines.Count; )
        {
            var kind = KindOf(lines[first], depth);
            var last = first + 1;
            while (last < lines.Count && KindOf(lines[last], depth) == kind)
                last++;
            WriteBlock(html, kind, [.. lines.Skip(first).Take(last - first)], nameOf, depth);
            first = last;
        }
    }

    private static void WriteBlock(StringBuilder html, BlockKind kind, IReadOnlyList<string> lines, Func<PersonId, string?> nameOf, int depth)
    {
        switch (kind)
        {
            case BlockKind.Quote:
                html.Append("<blockquote>");
                WriteBlocks(html, [.. lines.Select(line => line.TrimStart()[1..].TrimStart(' '))], nameOf, depth + 1);
                html.Append("</blockquote>");
                break;
            case BlockKind.Bullets or BlockKind.Numbers:
                var list = kind == BlockKind.Bullets ? "ul" : "ol";
                html.Append('<').Append(list).Append('>');
                foreach (var line in lines)
                    html.Append("<li>").Append(Inline(Item().Replace(line, "", 1), nameOf, 0)).Append("</li>");
                html.Append("</").Append(list).Append('>');
                break;
            case BlockKind.Paragraph:
                html.Append("<p>").AppendJoin("<br>", lines.Select(line => Inline(line.Trim(), nameOf, 0))).Append("</p>");
                break;
            case BlockKind.Blank:
                break;
        }
    }

    private static BlockKind KindOf(string line, int depth) =>
        string.IsNullOrWhiteSpace(line) ? BlockKind.Blank
        : line.TrimStart().StartsWith('>') && depth < DeepestQuote ? BlockKind.Quote
        : Item().Match(line) is not { Success: true } item ? BlockKind.Paragraph
        : char.IsAsciiDigit(item.Value.TrimStart()[0]) ? BlockKind.Numbers
        : BlockKind.Bullets;

    private static string Inline(string text, Func<PersonId, string?> nameOf, int depth)
    {
        var html = new StringBuilder();
        var plain = 0;
        foreach (Match found in Mark().Matches(text))
        {
            html.Append(s_encoder.Encode(text[plain..found.Index]));
            html.Append(Render(found, nameOf, depth));
            plain = found.Index + found.Length;
        }
        return html.Append(s_encoder.Encode(text[plain..])).ToString();
    }

    private static string Render(Match found, Func<PersonId, string?> nameOf, int depth)
    {
        if (found.Groups["id"] is { Success: true } person)
            return $"<span class=\"mention\">@{s_encoder.Encode(nameOf(new PersonId(person.Value)) ?? "–")}</span>";
        if (found.Groups["bare"] is { Success: true } bare)
            return Link(bare.Value, s_encoder.Encode(bare.Value)) ?? s_encoder.Encode(bare.Value);
        if (depth == DeepestMark)
            return s_encoder.Encode(found.Value);
        if (found.Groups["strong"] is { Success: true } strong)
            return $"<strong>{Inline(strong.Value, nameOf, depth + 1)}</strong>";
        if (found.Groups["em"] is { Success: true } em)
            return $"<em>{Inline(em.Value, nameOf, depth + 1)}</em>";
        return Link(found.Groups["to"].Value, s_encoder.Encode(found.Groups["label"].Value)) ?? s_encoder.Encode(found.Value);
    }

    private static string? Link(string address, string label) =>
        Uri.TryCreate(address, UriKind.Absolute, out var link) && link.Scheme is "http" or "https" or "mailto"
            ? $"<a href=\"{s_encoder.Encode(address)}\" rel=\"noopener noreferrer\">{label}</a>"
            : null;

    // All of them without going back in the text, so that the time they take grows with the text and no more.
    [GeneratedRegex(@"@\[(?<id>[0-9a-z-]+)\]", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Mention();

    [GeneratedRegex(@"^\s*([-*]|\d{1,3}\.)\s+", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Item();

    [GeneratedRegex(
        @"@\[(?<id>[0-9a-z-]+)\]"
            + @"|\[(?<label>[^\[\]]+)\]\((?<to>[^\s()]+)\)"
            + @"|(?<bare>https?://[^\s<>""'()\[\]]*[^\s<>""'()\[\].,;:!?])"
            + @"|\*\*(?<strong>[^\s*]|[^\s*][^*]*[^\s*])\*\*"
            + @"|\*(?<em>[^\s*]|[^\s*][^*]*[^\s*])\*",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Mark();

    private enum BlockKind
    {
        Blank,
        Paragraph,
        Quote,
        Bullets,
        Numbers,
    }
}
