using System.Globalization;
using Samplan.Accessibility.Ground;
using Samplan.Engine.Routing;
using Samplan.Kernel;

namespace Samplan.Accessibility.Scenarios;

/// <summary>A kind of change: what its form asks and what it does. Its name is the text <c>accessibility.scenario.kinds.KEY</c>.</summary>
internal abstract class ScenarioKind
{
    public abstract string Key { get; }

    public abstract IReadOnlyList<ScenarioField> Fields { get; }

    /// <summary>Timetables are needed.</summary>
    public virtual bool IsTransit => false;

    /// <summary>Lays it into the draft; only what <see cref="Check"/> has nothing against.</summary>
    public abstract void Apply(ScenarioChange change, ScenarioDraft draft);

    /// <summary>Every field that is empty, cannot be read, or names what is not there.</summary>
    /// <param name="ground">Null where none is at hand: then whatever is named is taken to be there.</param>
    public IEnumerable<Refusal> Check(ScenarioChange change, TravelGround? ground) =>
        Fields
            .Where(field => !Holds(field, change[field.Name], ground))
            .Select(field =>
                field.Kind == ScenarioFieldKind.Number
                    ? Refusal.Of($"accessibility.scenario.numbers.{field.Name}", ("least", Say(field.Least)), ("most", Say(field.Most)))
                    : Refusal.Of($"accessibility.scenario.wrong.{field.Kind.ToString().ToLowerInvariant()}")
            );

    protected static double Number(ScenarioChange change, string field) => ScenarioValues.Number(change[field])!.Value;

    protected static GeoPoint Point(ScenarioChange change, string field) => ScenarioValues.Point(change[field])!.Value;

    protected static IReadOnlyList<GeoPoint> Line(ScenarioChange change, string field) => ScenarioValues.Line(change[field])!;

    protected static (int Source, int Line) TransitLine(ScenarioChange change, string field) => ScenarioValues.TransitLine(change[field])!.Value;

    private static bool Holds(ScenarioField field, string text, TravelGround? ground) =>
        field.Kind switch
        {
            ScenarioFieldKind.Point => ScenarioValues.Point(text) is not null,
            ScenarioFieldKind.Line => ScenarioValues.Line(text) is not null,
            ScenarioFieldKind.Number => ScenarioValues.Number(text) is { } number && number >= field.Least && number <= field.Most,
            ScenarioFieldKind.TransitLine => ground?.TransitLines.ContainsKey(text) ?? text.Length > 0,
            ScenarioFieldKind.Service => ground?.ServicesByKind.Any(kind => kind.Value.Any(service => service.Id == text)) ?? text.Length > 0,
            ScenarioFieldKind.ServiceKind => ground?.ServicesByKind.ContainsKey(text) ?? text.Length > 0,
        };

    private static string Say(double number) => number.ToString(CultureInfo.InvariantCulture);
}
