using Samplan.Engine.Accessibility;

namespace Samplan.Engine.Nodes.Rulesets;

/// <summary>Reads the method <c>access</c>: a measure on squares and what the squares of a unit come to. A measure is asked for what it needs, so that anything else is refused.</summary>
internal sealed class AccessParser(ErrorList errors)
{
    private const double Most = 600;

    private static readonly Dictionary<string, AccessForm> s_forms = new(StringComparer.Ordinal)
    {
        ["nearest"] = AccessForm.Nearest,
        ["within"] = AccessForm.Within,
        ["potential"] = AccessForm.Potential,
        ["catchment"] = AccessForm.Catchment,
        ["nearness"] = AccessForm.Nearness,
        ["detour"] = AccessForm.Detour,
        ["stranded"] = AccessForm.Stranded,
        ["served"] = AccessForm.Served,
    };

    private static readonly Dictionary<string, AccessFigure> s_figures = new(StringComparer.Ordinal)
    {
        ["mean"] = AccessFigure.Mean,
        ["median"] = AccessFigure.Median,
        ["p90"] = AccessFigure.Percentile90,
        ["gini"] = AccessFigure.Gini,
        ["people"] = AccessFigure.People,
        ["shareAtMost"] = AccessFigure.ShareAtMost,
        ["shareAtLeast"] = AccessFigure.ShareAtLeast,
        ["here"] = AccessFigure.Here,
    };

    private static readonly Dictionary<string, DecayForm> s_decays = new(StringComparer.Ordinal)
    {
        ["exponential"] = DecayForm.Exponential,
        ["gaussian"] = DecayForm.Gaussian,
        ["power"] = DecayForm.Power,
    };

    internal static IReadOnlyDictionary<string, DigitalFigure> DigitalFigures { get; } =
        new Dictionary<string, DigitalFigure>(StringComparer.Ordinal)
        {
            ["share100"] = DigitalFigure.Share100,
            ["share1000"] = DigitalFigure.Share1000,
            ["mobile"] = DigitalFigure.Mobile,
        };

    // False: minutes.
    private static readonly Dictionary<string, bool> s_costs = new(StringComparer.Ordinal) { ["minutes"] = false, ["kilometres"] = true };

    public IndicatorMethod.Access Read(ObjectReading reading)
    {
        var travel = new TravelParser(errors);
        var means = TravelParser.Means(reading);
        var measure = new AccessMeasure(reading.Choice("measure", s_forms), means)
        {
            IsInKilometres = reading.Choice("in", s_costs, false),
            Window = travel.FindWindow(means, reading),
        };
        if (measure is { IsInKilometres: true, Means: TravelMeans.Transit })
            errors.Add(reading.Get("in"), "rulesets.kilometres-by-transit");
        measure = measure.Form switch
        {
            AccessForm.Nearest => OfServices(measure, reading) with { Rank = reading.FindWholeNumber("rank", 1, 20) ?? 1 },
            AccessForm.Within => WithLimit(OfAny(measure, reading), reading),
            AccessForm.Potential => OfAny(measure, reading) with
            {
                Decay = reading.Choice("decay", s_decays, DecayForm.Exponential),
                Half = reading.Number("half", 0.01, Most),
            },
            AccessForm.Catchment => ReadZones(OfServices(measure, reading) with { Amount = reading.FindText("amount") }, reading),
            AccessForm.Detour => OfServices(measure, reading),
            AccessForm.Nearness => WithLimit(OfServices(measure, reading), reading),
            AccessForm.Stranded => ReadClosures(WithLimit(OfServices(measure, reading), reading), reading),
            AccessForm.Served => ReadOnline(WithLimit(OfServices(measure, reading), reading), reading),
        };
        var figure = reading.Choice("figure", s_figures, AccessFigure.Mean);
        return new IndicatorMethod.Access(
            measure,
            figure,
            figure is AccessFigure.ShareAtMost or AccessFigure.ShareAtLeast ? reading.Number("bound", 0, double.MaxValue) : null
        );
    }

    private static AccessMeasure OfServices(AccessMeasure measure, ObjectReading reading) => measure with { Kinds = reading.Texts("kinds") };

    private AccessMeasure OfAny(AccessMeasure measure, ObjectReading reading)
    {
        if (reading.Has("people") && reading.Has("kinds"))
            errors.Add(reading.Get("people"), "rulesets.people-or-kinds");
        return reading.Has("people")
            ? measure with
            {
                People = reading.Choice("people", IndicatorParser.Grids),
            }
            : OfServices(measure, reading) with
            {
                Amount = reading.FindText("amount"),
            };
    }

    private static AccessMeasure WithLimit(AccessMeasure measure, ObjectReading reading) => measure with { Limits = [reading.Number("limit", 0.01, Most)] };

    private AccessMeasure ReadClosures(AccessMeasure measure, ObjectReading reading)
    {
        // What follows a closure is searched for on the streets alone.
        if (measure.Means == TravelMeans.Transit && reading.Has("closesBelow"))
            errors.Add(reading.Get("closesBelow"), "rulesets.closures-by-transit");
        return measure with { LongerBy = reading.FindNumber("longerBy", 0, Most), ClosesBelowPersons = reading.FindNumber("closesBelow", 0) };
    }

    private static AccessMeasure ReadOnline(AccessMeasure measure, ObjectReading reading) =>
        reading.Has("orOnline")
            ? measure with
            {
                Online = reading.Choice("orOnline", DigitalFigures),
                LeastOnlinePercent = reading.Number("onlinePercent", 0, 100),
            }
            : measure;

    private AccessMeasure ReadZones(AccessMeasure measure, ObjectReading reading)
    {
        var limits = reading.Numbers("limits");
        var weights = reading.Has("weights") ? reading.Numbers("weights") : [];
        for (var zone = 1; zone < limits.Count; zone++)
        {
            if (limits[zone] <= limits[zone - 1])
                errors.Add(reading.Get("limits").Items[zone], "rulesets.not-ascending");
        }
        if (limits is [.., > Most and var last])
            errors.Add(reading.Get("limits").Items[^1], "rulesets.too-large", ("value", $"{last}"), ("maximum", $"{Most}"));
        // The plain method has one zone; for three Luo and Qi (2009) state weights, for other numbers somebody must.
        if (weights.Count == 0)
            weights = limits.Count switch
            {
                1 => [1],
                3 => CatchmentRules.EnhancedWeights,
                _ => [],
            };
        if (weights.Count != limits.Count)
            errors.Add(reading.Get("limits"), "rulesets.one-weight-each", ("zones", $"{limits.Count}"), ("weights", $"{weights.Count}"));
        return measure with { Limits = limits, Weights = weights, IsBalanced = reading.Flag("balanced") };
    }
}
