using Samplan.Accessibility.Ground;
using Samplan.Accessibility.Nearness;
using Samplan.Accessibility.Pages.Nearness;
using Samplan.Accessibility.Scenarios;
using Samplan.Kernel;

namespace Samplan.Accessibility.Pages.Scenarios;

/// <summary>Changes and the fields of their forms in words.</summary>
internal sealed class ScenarioWords(Texts texts, TravelGround ground)
{
    private readonly ServiceResultReading _services = new(texts, default);

    /// <summary>The change in a sentence; its kind as written where nobody knows it.</summary>
    public string Say(ScenarioChange change) =>
        ScenarioKinds.Find(change.Kind) is { } kind ? Say(kind, texts, field => Value(field, change[field.Name])) : change.Kind;

    /// <param name="value">What stands in a field, as people read it.</param>
    public static string Say(ScenarioKind kind, Texts texts, Func<ScenarioField, string> value) =>
        texts.Say($"accessibility.scenario.say.{kind.Key}", [.. kind.Fields.Select(field => (field.Name, value(field)))]);

    /// <summary>Of a route its two ends; all else as it is.</summary>
    public static string Shorten(ScenarioField field, string text) =>
        field.Kind == ScenarioFieldKind.Line && text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var first, .., var last]
            ? $"{first} – {last}"
            : text;

    public IReadOnlyList<ChangeFieldView> Fields(ScenarioKind kind) =>
        [
            .. kind.Fields.Select(field => new ChangeFieldView(
                field.Name,
                field.Kind.ToString().ToLowerInvariant(),
                field.Least,
                field.Most,
                field.Usual,
                Choices(field.Kind)
            )),
        ];

    private IReadOnlyList<PlaceChoice> Choices(ScenarioFieldKind kind) =>
        kind switch
        {
            ScenarioFieldKind.TransitLine =>
            [
                .. ground.TransitLines.Select(line => new PlaceChoice(line.Key, line.Value)).OrderBy(line => line.Name, StringComparer.Ordinal),
            ],
            ScenarioFieldKind.Service => [.. ground.ServicesByKind.SelectMany(all => all.Value).Select(service => new PlaceChoice(service.Id, Name(service)))],
            ScenarioFieldKind.ServiceKind => [.. ground.ServicesByKind.Keys.Select(one => new PlaceChoice(one, _services.NameOf(one)))],
            ScenarioFieldKind.Point or ScenarioFieldKind.Line or ScenarioFieldKind.Number => [],
        };

    private string Value(ScenarioField field, string text) =>
        field.Kind switch
        {
            ScenarioFieldKind.TransitLine => ground.TransitLines.GetValueOrDefault(text) ?? text,
            ScenarioFieldKind.Service => ground.ServicesByKind.SelectMany(all => all.Value).FirstOrDefault(service => service.Id == text) is { } found
                ? found.Name ?? Name(found)
                : text,
            ScenarioFieldKind.ServiceKind => _services.NameOf(text),
            ScenarioFieldKind.Point or ScenarioFieldKind.Line or ScenarioFieldKind.Number => Shorten(field, text),
        };

    private string Name(ServicePoint service) => $"{_services.NameOf(service.Kind)}: {service.Name ?? service.Id}";
}
