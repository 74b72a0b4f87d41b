using System.Globalization;
using Microsoft.AspNetCore.Http;
using Samplan.Kernel;
using Samplan.Pictures.Contracts;
using Samplan.Proposals.Contracts;

namespace Samplan.Proposals.Sketches;

/// <summary>The answers that go with something drawn: kept among the change's values, as <c>answer:KEY</c>.</summary>
internal static class SketchForm
{
    private const string Prefix = "answer:";
    private const int LongestAnswer = 1_000;

    /// <summary>What the form's input for a field is called.</summary>
    public static string NameOf(SketchField field) => Prefix + field.Key;

    /// <summary>The answers as they were filled in, laid in among the values. Numbers get a point; what is no number stays as written.</summary>
    public static void Read(SketchClass sketch, IFormCollection form, string prefix, Dictionary<string, string> values)
    {
        foreach (var field in sketch.Form.Where(field => !field.IsClosed))
        {
            var text = $"{form[prefix + NameOf(field)]}".Trim();
            if (field.Kind == SketchFieldKind.Number && Number(text) is { } number)
                text = number.ToString("R", CultureInfo.InvariantCulture);
            if (text.Length > 0)
                values[NameOf(field)] = text;
        }
    }

    /// <summary>Answers that a form does not ask for again stay as they were.</summary>
    /// <param name="asked">What the form asks; null for a form without questions.</param>
    public static void Keep(Modification change, SketchClass? asked, Dictionary<string, string> values)
    {
        var again = (asked?.Form ?? []).Where(field => !field.IsClosed).Select(NameOf).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, value) in change.Values.Where(one => one.Key.StartsWith(Prefix, StringComparison.Ordinal) && !again.Contains(one.Key)))
            values.TryAdd(name, value);
    }

    /// <summary>Everything that is wrong with the answers, in words that name the question.</summary>
    public static IEnumerable<Refusal> Check(SketchClass sketch, Modification change, string language) =>
        sketch.Form.Where(field => !field.IsClosed).Select(field => Check(field, change[NameOf(field)], field.NameIn(language))).OfType<Refusal>();

    /// <summary>The answers that were given, in the order of the form.</summary>
    public static IReadOnlyList<(string Question, string Answer)> Say(SketchClass? sketch, Modification change, Texts texts) =>
        sketch is null
            ? []
            :
            [
                .. sketch
                    .Form.Where(field => change[NameOf(field)] is not null)
                    .Select(field => (field.NameIn(texts.Language), Say(field, change[NameOf(field)]!, texts))),
            ];

    private static Refusal? Check(SketchField field, string? answer, string name)
    {
        if (answer is null)
            return field.IsRequired ? Refusal.Of("proposals.answer-missing", ("question", name)) : null;
        if (answer.Length > LongestAnswer)
            return Refusal.Of("proposals.answer-long", ("question", name));
        return field.Kind switch
        {
            SketchFieldKind.Text => null,
            SketchFieldKind.Number => CheckNumber(field, answer, name),
            SketchFieldKind.Choice => field.Choices.Any(one => one.Swedish == answer) ? null : Refusal.Of("proposals.answer-choice", ("question", name)),
            SketchFieldKind.Date => DateOnly.TryParseExact(answer, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
                ? null
                : Refusal.Of("proposals.answer-date", ("question", name)),
            SketchFieldKind.YesNo => answer is "yes" or "no" ? null : Refusal.Of("proposals.answer-choice", ("question", name)),
        };
    }

    private static Refusal? CheckNumber(SketchField field, string answer, string name)
    {
        if (Number(answer) is not { } number)
            return Refusal.Of("proposals.answer-number", ("question", name));
        if (number < field.Minimum)
            return Refusal.Of("proposals.answer-least", ("question", name), ("number", Shown(field.Minimum.Value)));
        return number > field.Maximum ? Refusal.Of("proposals.answer-most", ("question", name), ("number", Shown(field.Maximum.Value))) : null;
    }

    private static string Say(SketchField field, string answer, Texts texts) =>
        field.Kind switch
        {
            SketchFieldKind.Number when Number(answer) is { } number =>
                $"{number.ToString("#,0.####", CultureInfo.GetCultureInfo(texts.Language))} {field.Unit}".TrimEnd(),
            SketchFieldKind.YesNo => texts[answer == "yes" ? "proposals.sketch.yes" : "proposals.sketch.no"],
            SketchFieldKind.Choice => field.Choices.FirstOrDefault(one => one.Swedish == answer)?.NameIn(texts.Language) ?? answer,
            SketchFieldKind.Text or SketchFieldKind.Number or SketchFieldKind.Date => answer,
        };

    public static double? Number(string text) =>
        double.TryParse(
            text.Replace(',', '.').Replace('−', '-').Replace("\u00a0", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal),
            NumberStyles.Float,
            CultureInfo.InvariantCulture,
            out var number
        ) && double.IsFinite(number)
            ? number
            : null;

    private static string Shown(double number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}
