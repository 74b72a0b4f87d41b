using System.Text.RegularExpressions;
using Samplan.Kernel;

namespace Samplan.Architecture.Tests;

/// <summary>Every sentence is there, in every language, with the same gaps to fill.</summary>
public sealed partial class TextRules
{
    private static readonly Texts s_swedish = Texts.In("sv");

    public static TheoryData<string> OtherLanguages =>
        [.. SourceTree.Under("texts/", ".json").Select(static file => Path.GetFileNameWithoutExtension(file)).Where(static language => language != "sv")];

    [Theory, MemberData(nameof(OtherLanguages))]
    public void A_language_has_the_keys_that_swedish_has(string language)
    {
        var keys = Texts.In(language).Keys;
        Rule.Holds(s_swedish.Keys.Except(keys, StringComparer.Ordinal));
        Rule.Holds(keys.Except(s_swedish.Keys, StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(OtherLanguages))]
    public void A_sentence_has_the_gaps_that_the_swedish_has(string language)
    {
        var other = Texts.In(language);
        Rule.Holds(s_swedish.Keys.Where(other.Has).Where(key => !Gaps(s_swedish[key]).SetEquals(Gaps(other[key]))));
    }

    [Theory, InlineData("sv"), InlineData("en")]
    public void No_sentence_is_empty(string language)
    {
        var texts = Texts.In(language);
        Rule.Holds(texts.Keys.Where(key => string.IsNullOrWhiteSpace(texts[key])));
    }

    [Fact]
    public void Every_sentence_that_the_code_asks_for_exists()
    {
        var missing =
            from file in SourceTree.Under("src/", ".cs").Concat(SourceTree.Under("src/", ".razor"))
            from Match use in Use().Matches(WithoutComments(file))
            let key = use.Groups[1].Value
            where !s_swedish.Has(key)
            select $"{file}: {key}";
        Rule.Holds(missing);
    }

    [Fact]
    public void Every_act_that_the_log_is_told_of_is_told_in_words()
    {
        var acts =
            from file in SourceTree.Under("src/Features/", ".cs")
            from line in SourceTree.ReadLines(file)
            where line.Contains("AuditEntry(", StringComparison.Ordinal) || line.Contains("NoteAsync(", StringComparison.Ordinal)
            from Match act in Act().Matches(line)
            select act.Groups[1].Value;
        var told = acts.ToHashSet(StringComparer.Ordinal);
        Assert.NotEmpty(told);
        Rule.Holds(told.Where(act => !s_swedish.Has($"audit.acts.{act}")));
    }

    private static string WithoutComments(string file) =>
        string.Join('\n', SourceTree.ReadLines(file).Where(static line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal)));

    private static HashSet<string> Gaps(string sentence) => [.. Gap().Matches(sentence).Select(static gap => gap.Value)];

    [GeneratedRegex(@", ""([a-z-]+\.[a-zA-Z-]+)""")]
    private static partial Regex Act();

    [GeneratedRegex(@"\{[a-zA-Z][\w-]*\}")]
    private static partial Regex Gap();

    [GeneratedRegex("""(?:Refusal\.Of\(|new Refusal\(|\.Say\(|\b_?[tT]exts\[)\s*"([^"{]+)"\s*[,)\]]""")]
    private static partial Regex Use();
}
