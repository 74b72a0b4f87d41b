using AngleSharp;
using AngleSharp.Dom;
using FsCheck;
using FsCheck.Fluent;
using Samplan.Accounts.Contracts;
using Samplan.Dialogue.Comments;

namespace Samplan.Features.Tests.Dialogue;

/// <summary>A small part of Markdown, and nothing else of what a page understands.</summary>
public sealed class CommentTextTests
{
    private static readonly PersonId s_anna = new("anna1");
    private static readonly string[] s_allowed = ["p", "br", "strong", "em", "ul", "ol", "li", "blockquote", "a", "span"];

    [Theory]
    [InlineData("Hej", "<p>Hej</p>")]
    [InlineData("Hej\ndå", "<p>Hej<br>då</p>")]
    [InlineData("Ett\n\nTvå", "<p>Ett</p><p>Två</p>")]
    [InlineData("**fet** och *kursiv*", "<p><strong>fet</strong> och <em>kursiv</em></p>")]
    [InlineData("2 * 3 * 4", "<p>2 * 3 * 4</p>")]
    [InlineData("- ett\n- två", "<ul><li>ett</li><li>två</li></ul>")]
    [InlineData("1. ett\n2. två", "<ol><li>ett</li><li>två</li></ol>")]
    [InlineData("> sagt\nsvar", "<blockquote><p>sagt</p></blockquote><p>svar</p>")]
    [InlineData("[SCB](https://scb.se/a?b=1&c=2)", "<p><a href=\"https://scb.se/a?b=1&amp;c=2\" rel=\"noopener noreferrer\">SCB</a></p>")]
    [InlineData("se https://scb.se.", "<p>se <a href=\"https://scb.se\" rel=\"noopener noreferrer\">https://scb.se</a>.</p>")]
    [InlineData("[x](javascript:alert(1))", "<p>[x](javascript:alert(1))</p>")]
    [InlineData("[x](/inne)", "<p>[x](/inne)</p>")]
    [InlineData("<b>x</b>", "<p>&lt;b&gt;x&lt;/b&gt;</p>")]
    [InlineData("hej @[anna1]!", "<p>hej <span class=\"mention\">@Anna &amp; Co</span>!</p>")]
    [InlineData("hej @[borta]", "<p>hej <span class=\"mention\">@–</span></p>")]
    public void Text_becomes_markup_of_ours(string text, string html) => Assert.Equal(html, Html(text));

    [Fact]
    public void Names_after_an_at_sign_are_mentions_and_a_name_that_several_bear_is_not()
    {
        (PersonId, string)[] people = [(s_anna, "Ann"), (new("annmarie"), "Ann-Marie Ek"), (new("bo1"), "Bo"), (new("bo2"), "Bo")];
        Assert.Equal("@[annmarie] och @[anna1], @Bo och @Anna", CommentText.Bind("@ann-marie ek och @Ann, @Bo och @Anna", people));
        Assert.Equal([new PersonId("annmarie"), s_anna], CommentText.ListMentions("@[annmarie] @[anna1] @[anna1]"));
    }

    [Fact]
    public void In_a_list_the_bare_words_stand() =>
        Assert.Equal("Talet är lågt se SCB @Anna & Co", CommentText.ToWords("**Talet** är\n\n- *lågt*\n> se [SCB](https://scb.se) @[anna1]", NameOf));

    [Fact]
    public void No_text_gives_other_markup_than_ours()
    {
        var pieces = Gen.Elements(
            "<",
            ">",
            "\"",
            "'",
            "&",
            "*",
            "**",
            "[",
            "]",
            "(",
            ")",
            "javascript:",
            "https://a.se/",
            "mailto:",
            "data:text/html,",
            "\n",
            "> ",
            "- ",
            "1. ",
            "@[anna1]",
            "script",
            " onerror=",
            "</p>",
            "<img src=x>",
            "å",
            "\\",
            "`",
            "\u0000",
            "\u2028",
            "x"
        );
        var texts = pieces.ListOf().Select(list => string.Concat(list));
        Prop.ForAll(
                texts.ToArbitrary(),
                text =>
                {
                    var page = BrowsingContext.New(Configuration.Default).OpenAsync(answer => answer.Content($"<body>{Html(text)}</body>")).Result;
                    return page.Body!.QuerySelectorAll("*").All(IsOurs);
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("*a ")]
    [InlineData("**a*b ")]
    [InlineData("[a](b ")]
    [InlineData("[[[")]
    [InlineData("https://a")]
    [InlineData("> > > ")]
    [InlineData("@[a")]
    public void The_longest_text_of_the_worst_kind_is_read_to_its_end(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 10_000 / piece.Length));
        Assert.NotEmpty(Html(text));
    }

    private static bool IsOurs(IElement element) =>
        s_allowed.Contains(element.LocalName, StringComparer.Ordinal)
        && element.Attributes.All(one =>
            one.Name switch
            {
                "href" => one.Value.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
                    || one.Value.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
                    || one.Value.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase),
                "rel" or "class" => true,
                _ => false,
            }
        );

    private static string Html(string text) => CommentText.ToHtml(text, NameOf);

    private static string? NameOf(PersonId person) => person == s_anna ? "Anna & Co" : null;
}
