using Microsoft.AspNetCore.Http;
using Samplan.Engine.Nodes.Rulesets;
using Samplan.Pictures.Contracts;
using Samplan.Proposals.Contracts;
using Samplan.Proposals.Pages;

namespace Samplan.Proposals.Writing;

/// <summary>The form of a kind of change: its fields with what can be chosen, and what came back in them.</summary>
internal static class ChangeForm
{
    private const string SketchField = "sketch-class";
    private const int LargestFileBytes = 60 * 1024;

    /// <param name="sketches">What may be drawn.</param>
    /// <param name="prefix">What the names of the inputs begin with.</param>
    /// <param name="value">What stands in a field, by its name.</param>
    public static IReadOnlyList<ChangeFieldView> ListFields(
        IModificationKind kind,
        ChangeBase @base,
        IReadOnlyList<SketchClass> sketches,
        string language,
        string prefix,
        Func<string, string?> value
    ) =>
        [
            .. kind.Fields.Select(field => new ChangeFieldView(
                prefix + field.Name,
                field,
                field.Name == SketchField ? ListSketches(sketches, language, value(field.Name)) : ListChoices(field.Kind, @base, language),
                value(field.Name) ?? ""
            )),
        ];

    /// <summary>The fields as they were filled in; a drawn file counts before what is written beside it.</summary>
    public static async Task<Dictionary<string, string>> ReadAsync(IModificationKind kind, IFormCollection form, string prefix, CancellationToken cancellation)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in kind.Fields)
        {
            var text = $"{form[prefix + field.Name]}".Trim();
            if (field.Kind == ModificationFieldKind.Geometry)
                text = DrawnText.ToGeoJson(await FindFileAsync(form, $"{prefix}{field.Name}-file", cancellation) ?? text);
            if (text.Length > 0)
                values[field.Name] = text;
        }
        return values;
    }

    private static async Task<string?> FindFileAsync(IFormCollection form, string name, CancellationToken cancellation)
    {
        if (form.Files.GetFile(name) is not { Length: > 0 and <= LargestFileBytes } file)
            return null;
        using var reader = new StreamReader(file.OpenReadStream());
        return await reader.ReadToEndAsync(cancellation);
    }

    /// <summary>Those that are open, and the one that is already chosen.</summary>
    private static IReadOnlyList<(string Value, string Label)> ListSketches(IReadOnlyList<SketchClass> sketches, string language, string? chosen) =>
        [.. sketches.Where(one => !one.IsClosed || one.Key == chosen).Select(one => (one.Key, one.NameIn(language)))];

    private static IReadOnlyList<(string Value, string Label)> ListChoices(ModificationFieldKind kind, ChangeBase @base, string language)
    {
        var rules = @base.Book.Ruleset;
        return kind switch
        {
            ModificationFieldKind.Place =>
            [
                .. @base.Book.Places.Places.Select(place => (place.Id, place.Label)).OrderBy(place => place.Label, StringComparer.CurrentCulture),
            ],
            ModificationFieldKind.Class => [.. rules.Classes.Select(one => (one.Key, one.Name.In(language)))],
            ModificationFieldKind.Criterion =>
            [
                .. rules.ListCriteria().Where(one => one.Threshold is not null).DistinctBy(one => one.Key).Select(one => (one.Key, one.Name.In(language))),
            ],
            ModificationFieldKind.Indicator =>
            [
                .. rules.Indicators.Where(one => one.Geography == Geography.Place).Select(one => (one.Key, one.Name.In(language))),
            ],
            ModificationFieldKind.Text or ModificationFieldKind.Number or ModificationFieldKind.Geometry => [],
        };
    }
}
