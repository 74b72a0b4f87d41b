using System.Globalization;
using Microsoft.AspNetCore.Http;
using Samplan.Kernel;
using Samplan.Pictures.Contracts.Maps;
using Samplan.Proposals.Contracts;

namespace Samplan.Proposals.Sketches;

/// <summary>What the coordinator filled in about something that may be drawn.</summary>
internal static class SketchEntry
{
    /// <summary>Rows of the page's form, with some empty ones to write new questions in.</summary>
    public const int EmptyRows = 3;
    private const int MostFields = 30;
    private const int LongestName = 100;
    private const int LongestHelp = 500;
    private const int MostChoices = 50;

    /// <summary>As it stands in the form; rows without any name are no questions.</summary>
    /// <param name="known">The class with that key as it is; null for a new one.</param>
    public static SketchClass Read(IFormCollection form, SketchClass? known) =>
        new(
            $"{form["key"]}".Trim(),
            $"{form["swedish"]}".Trim(),
            $"{form["english"]}".Trim(),
            [.. Enum.GetValues<SketchGeometry>().Where(kind => form["geometry"].Contains(kind.ToString()))],
            form["closed"] == "yes"
        )
        {
            Colour = Choice(form, "colour", DrawingColour.Teal),
            WidthPixels = int.TryParse(form["width"], NumberStyles.None, CultureInfo.InvariantCulture, out var width) ? Math.Clamp(width, 1, 8) : 3,
            Dash = Choice(form, "dash", DrawingDash.Solid),
            Symbol = Choice(form, "symbol", DrawingSymbol.Circle),
            Form = ReadFields(form, known),
        };

    /// <summary>The first thing that is wrong with the form's questions.</summary>
    public static Refusal? Check(IReadOnlyList<SketchField> fields) =>
        fields.Count > MostFields
            ? Refusal.Of("proposals.sketch-fields", ("most", $"{MostFields}"))
            : fields.Select(Check).FirstOrDefault(one => one is not null);

    private static Refusal? Check(SketchField field)
    {
        var name = field.Swedish.Length > 0 ? field.Swedish : field.English;
        return field.Swedish.Length is 0 or > LongestName || field.English.Length is 0 or > LongestName
                ? Refusal.Of("proposals.sketch-field-name", ("name", name))
            : field.HelpSwedish.Length > LongestHelp || field.HelpEnglish.Length > LongestHelp ? Refusal.Of("proposals.sketch-field-help", ("name", name))
            : field.Kind == SketchFieldKind.Choice && field.Choices.Count is < 2 or > MostChoices ? Refusal.Of("proposals.sketch-field-choices", ("name", name))
            : field.Minimum > field.Maximum ? Refusal.Of("proposals.sketch-field-bounds", ("name", name))
            : null;
    }

    private static SketchField[] ReadFields(IFormCollection form, SketchClass? known)
    {
        var before = known?.Form ?? [];
        var fields = new List<SketchField>();
        for (var row = 0; form.ContainsKey($"field-{row}-swedish"); row++)
        {
            var prefix = $"field-{row}-";
            if (row >= before.Count && Text(form, prefix + "swedish").Length == 0 && Text(form, prefix + "english").Length == 0)
                continue;
            fields.Add(ReadField(form, prefix, row < before.Count ? before[row].Key : $"f{fields.Count + 1}"));
        }
        // A form that is sent without its questions changes none of them.
        return [.. fields, .. before.Skip(fields.Count)];
    }

    private static SketchField ReadField(IFormCollection form, string prefix, string key)
    {
        var kind = Choice(form, prefix + "kind", SketchFieldKind.Text);
        return new SketchField(
            key,
            Text(form, prefix + "swedish"),
            Text(form, prefix + "english"),
            kind,
            form[prefix + "required"] == "yes",
            Text(form, prefix + "help-swedish"),
            Text(form, prefix + "help-english"),
            kind == SketchFieldKind.Number ? Text(form, prefix + "unit") : "",
            kind == SketchFieldKind.Number ? SketchForm.Number(Text(form, prefix + "minimum")) : null,
            kind == SketchFieldKind.Number ? SketchForm.Number(Text(form, prefix + "maximum")) : null,
            kind == SketchFieldKind.Choice ? ReadChoices(Text(form, prefix + "choices")) : [],
            form[prefix + "closed"] == "yes"
        );
    }

    /// <summary>A line each: the Swedish word, and after a stroke the English.</summary>
    private static SketchChoice[] ReadChoices(string text) =>
        [
            .. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(line => line.Split('|', 2, StringSplitOptions.TrimEntries))
                .Select(parts => new SketchChoice(parts[0], parts.Length > 1 && parts[1].Length > 0 ? parts[1] : parts[0]))
                .DistinctBy(one => one.Swedish),
        ];

    private static string Text(IFormCollection form, string name) => $"{form[name]}".Trim();

    private static TEnum Choice<TEnum>(IFormCollection form, string name, TEnum otherwise)
        where TEnum : struct, Enum => Enum.TryParse<TEnum>($"{form[name]}", out var chosen) && Enum.IsDefined(chosen) ? chosen : otherwise;
}
