using System.Globalization;
using Microsoft.AspNetCore.Http;
using Samplan.Engine.Nodes.Rulesets;
using Samplan.Kernel;
using Samplan.Pictures.Contracts;
using Samplan.Proposals.Contracts;
using Samplan.Proposals.Pages;
using Samplan.Proposals.Sketches;

namespace Samplan.Proposals.Writing;

/// <summary>The form of a kind of change: its fields with what can be chosen, and what came back in them.</summary>
/// <param name="Sketches">What may be drawn.</param>
/// <param name="Services">What can be moved or closed.</param>
internal sealed record ChangeForm(ChangeBase Base, IReadOnlyList<SketchClass> Sketches, IReadOnlyList<ServiceChoice> Services)
{
    private const string SketchField = "sketch-class";
    private const int NearestValues = 8;

    /// <param name="prefix">What the names of the inputs begin with.</param>
    /// <param name="value">What stands in a field, by its name.</param>
    public IReadOnlyList<ChangeFieldView> ListFields(IModificationKind kind, string language, string prefix, Func<string, string?> value) =>
        [.. kind.Fields.Select(field => View(kind, field, language, (prefix, value(field.Name))))];

    /// <summary>
    /// The fields as they were filled in; a drawn file counts before what is written beside it. What was picked by its name is kept by its id, and
    /// what no list knows stays as it was written, for the kind of change to refuse.
    /// </summary>
    public async Task<Outcome<Dictionary<string, string>>> ReadAsync(
        IModificationKind kind,
        IFormCollection form,
        string prefix,
        CancellationToken cancellation
    )
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in kind.Fields)
        {
            var text = $"{form[prefix + field.Name]}".Trim();
            if (field.Kind == ModificationFieldKind.Geometry)
            {
                var drawn = await ReadDrawnAsync(form, prefix + field.Name, text, cancellation);
                if (drawn.Value is null)
                    return drawn.Refusal!;
                text = drawn.Value;
            }
            if (text.Length > 0)
                values[field.Name] = Resolve(field.Kind, text);
            if (field.Kind == ModificationFieldKind.Service && Services.FirstOrDefault(one => one.Id == values.GetValueOrDefault(field.Name)) is { } service)
                values["service-name"] = service.Label;
            if (field.Kind == ModificationFieldKind.Choice)
                Name(field, kind.ListChoices(field), values);
        }
        if (FindSketch(values.GetValueOrDefault(SketchField)) is { } sketch)
            SketchForm.Read(sketch, form, prefix, values);
        return values;
    }

    public SketchClass? FindSketch(string? key) => Sketches.FirstOrDefault(one => one.Key == key);

    /// <summary>What was chosen is kept with what it is called, which may be called something else another day.</summary>
    private static void Name(ModificationField field, IReadOnlyList<(string Value, string Name)> choices, Dictionary<string, string> values)
    {
        if (choices.FirstOrDefault(one => one.Value == values.GetValueOrDefault(field.Name)) is { Name: { } name })
            values[$"{field.Name}-name"] = name;
    }

    private static async Task<Outcome<string>> ReadDrawnAsync(IFormCollection form, string name, string text, CancellationToken cancellation)
    {
        if (form.Files.GetFile($"{name}-file") is not { Length: > 0 } file)
            return DrawnText.ToGeoJson(text);
        var read = await DrawnFile.ReadAsync(file, cancellation);
        return read.Value is { } shapes ? DrawnText.ToGeoJson(shapes.ToJsonString()) : read.Refusal!;
    }

    private ChangeFieldView View(IModificationKind kind, ModificationField field, string language, (string Prefix, string? Value) input)
    {
        var choices =
            field.Name == SketchField ? ListSketches(language, input.Value)
            : field.Kind == ModificationFieldKind.Choice ? kind.ListChoices(field)
            : ListChoices(field.Kind, language);
        return new ChangeFieldView(input.Prefix + field.Name, field, choices, LabelOf(field.Kind, input.Value ?? "", language))
        {
            Suggestions = ListSuggestions(field, language),
        };
    }

    /// <summary>From a name in a list to the id behind it.</summary>
    private string Resolve(ModificationFieldKind kind, string text) =>
        kind switch
        {
            ModificationFieldKind.Place => FindPlace(text) ?? text,
            ModificationFieldKind.Service => Services.FirstOrDefault(one => IsSame(one.Label, text))?.Id ?? text,
            ModificationFieldKind.ServiceKind => ServiceKindWords.Resolve(text, Services.Select(one => one.Kind)),
            _ => text,
        };

    private string LabelOf(ModificationFieldKind kind, string value, string language) =>
        kind switch
        {
            ModificationFieldKind.Place => Base.Book.LabelOf(value),
            ModificationFieldKind.Service => Services.FirstOrDefault(one => one.Id == value)?.Label ?? value,
            ModificationFieldKind.ServiceKind => ServiceKindWords.Say(value, Texts.In(language)),
            _ => value,
        };

    private string? FindPlace(string text) =>
        Base.Book.FindIndex(text) is not null
            ? text
            : Base.Book.Places.Places.FirstOrDefault(place => IsSame(place.Label, text))?.Id ?? Base.Book.FindPlace(text).Value?.Id;

    private static bool IsSame(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    /// <summary>Those that are open, and the one that is already chosen.</summary>
    private IReadOnlyList<(string Value, string Label)> ListSketches(string language, string? chosen) =>
        [.. Sketches.Where(one => !one.IsClosed || one.Key == chosen).Select(one => (one.Key, one.NameIn(language)))];

    private IReadOnlyList<(string Value, string Label)> ListChoices(ModificationFieldKind kind, string language)
    {
        var rules = Base.Book.Ruleset;
        return kind switch
        {
            ModificationFieldKind.Class => [.. rules.Classes.Select(one => (one.Key, one.Name.In(language)))],
            ModificationFieldKind.Criterion => [.. ListCriteria().Select(one => (one.Key, one.Name.In(language)))],
            ModificationFieldKind.Indicator =>
            [
                .. rules.Indicators.Where(one => one.Geography == Geography.Place).Select(one => (one.Key, one.Name.In(language))),
            ],
            ModificationFieldKind.Dimension => [.. (rules.Links?.Dimensions ?? []).Select(one => (one.Key, one.Name.In(language)))],
            ModificationFieldKind.Drawing => [.. Base.Drawings.Select(one => (one.Id, one.Title))],
            ModificationFieldKind.Place
            or ModificationFieldKind.Service
            or ModificationFieldKind.ServiceKind
            or ModificationFieldKind.Text
            or ModificationFieldKind.Number
            or ModificationFieldKind.Choice
            or ModificationFieldKind.Geometry => [],
        };
    }

    /// <summary>What the field's list offers while one writes; anything may still be written.</summary>
    private IReadOnlyList<(string Value, string Label)> ListSuggestions(ModificationField field, string language) =>
        field.Kind switch
        {
            ModificationFieldKind.Place => [.. Base.Book.Places.Places.Select(place => (place.Label, "")).Order()],
            ModificationFieldKind.Service => [.. Services.Select(one => (one.Label, ""))],
            ModificationFieldKind.ServiceKind =>
            [
                .. Services
                    .Select(one => ServiceKindWords.Say(one.Kind, Texts.In(language)))
                    .Distinct(StringComparer.OrdinalIgnoreCase)
                    .Order(StringComparer.CurrentCulture)
                    .Select(kind => (kind, "")),
            ],
            ModificationFieldKind.Number when field.Name == "threshold" => [.. ListThresholds(language)],
            _ => [],
        };

    private IEnumerable<Criterion> ListCriteria() => Base.Book.Ruleset.ListCriteria().Where(one => one.Threshold is not null).DistinctBy(one => one.Key);

    /// <summary>By criterion the requirement as it is, and the values of the places that lie nearest to it: where something would change.</summary>
    private IEnumerable<(string Value, string Label)> ListThresholds(string language)
    {
        foreach (var criterion in ListCriteria())
        {
            var (name, now) = (criterion.Name.In(language), criterion.Threshold!.Value);
            yield return (Text(now), name);
            if (!Base.Book.Series.TryGetValue(criterion.Indicator, out var series))
                continue;
            var places = Base.Book.Places.Places;
            var values = Enumerable
                .Range(0, places.Count)
                .Select(index => (Place: places[index].Label, series.Latest(index).Value))
                .Where(one => one.Value is not null);
            foreach (var (place, value) in values.OrderBy(one => Math.Abs(one.Value!.Value - now)).Take(NearestValues))
                yield return (Text(value!.Value), $"{name}: {place}");
        }
    }

    private static string Text(double number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}
