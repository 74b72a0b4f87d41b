using System.Globalization;
using Samplan.Engine.Flows.Regions;
using Samplan.Formats.Tables;
using Samplan.Kernel;

namespace Samplan.Analyses.Contracts.Regions;

/// <summary>The parameters of a method, by the names that its sources use. One that the method does not know is refused, not passed over.</summary>
/// <exception cref="RefusedException">From the constructor and the readings: an unknown name, a value that cannot be, a contradiction.</exception>
public sealed class RegionParameters
{
    private static readonly string[] s_common = ["suppressedLow", "suppressedHigh", "tolerance", "overlap"];

    private static readonly Dictionary<string, string[]> s_names = new(StringComparer.Ordinal)
    {
        ["scb-la"] = ["outShare", "singleShare", "operator", "maxLinks"],
        ["ttwa"] = ["minSZ", "tarSZ", "minSC", "tarSC", "reserve", "parts", "moves", "fineTuning"],
        ["intramax"] = ["regions", "fewest"],
        ["fua"] = ["centrePopulation", "cityShare", "linkShare", "commutingShare"],
    };

    private readonly IReadOnlyDictionary<string, string> _given;

    public RegionParameters(string method, IReadOnlyDictionary<string, string> given)
    {
        (Method, _given) = (method, given);
        var known = NamesOf(method).Concat(s_common).ToList();
        if (known.Count == s_common.Length)
            throw Because("method-unknown", ("method", method), ("methods", string.Join(", ", Methods)));
        foreach (var name in given.Keys.Where(name => !known.Contains(name, StringComparer.Ordinal)))
            throw Because("parameter-unknown", ("name", name), ("method", method), ("names", string.Join(", ", known)));
        Hidden = (Find("suppressedLow"), Find("suppressedHigh"));
        if (Hidden.Low < 0 || Hidden.High < 0 || Hidden.Low > Hidden.High)
            throw Because("hidden-range", ("low", given.GetValueOrDefault("suppressedLow", "0")), ("high", given.GetValueOrDefault("suppressedHigh", "")));
        (ToleranceMetres, LargestOverlap) = (Find("tolerance") ?? 1, Find("overlap") ?? 0.01);
        if (!(ToleranceMetres > 0))
            throw Wrong("tolerance");
    }

    public static IReadOnlyList<string> Methods => [.. s_names.Keys];

    /// <summary>What the method itself can be told, in the order in which its sources explain it; empty for an unknown method.</summary>
    public static IReadOnlyList<string> NamesOf(string method) => s_names.GetValueOrDefault(method) ?? [];

    public string Method { get; }

    /// <summary>What a hidden number may be, where the call says it.</summary>
    public (double? Low, double? High) Hidden { get; }

    public double ToleranceMetres { get; }

    /// <summary>Largest share 0–1 of the smaller of two units that may lie in both: borders that are generalised apart make slivers.</summary>
    public double LargestOverlap { get; }

    public LocalLabourMarketRules LocalLabourMarkets()
    {
        var standard = new LocalLabourMarketRules();
        var rules = standard with
        {
            MaximumOutShare = Find("outShare") ?? standard.MaximumOutShare,
            MaximumSingleShare = Find("singleShare") ?? standard.MaximumSingleShare,
            MaximumLinks = FindWhole("maxLinks") ?? standard.MaximumLinks,
            Operator = Choose("operator", ("<=", ThresholdOperator.AtMost), ("<", ThresholdOperator.Below)),
        };
        return rules.FindFault() is { } fault ? throw Because("fault-la-" + fault) : rules;
    }

    public TravelToWorkRules TravelToWork()
    {
        var standard = new TravelToWorkRules();
        var rules = standard with
        {
            MinimumResidents = Find("minSZ") ?? standard.MinimumResidents,
            TargetResidents = Find("tarSZ") ?? standard.TargetResidents,
            MinimumSelfContainment = Find("minSC") ?? standard.MinimumSelfContainment,
            TargetSelfContainment = Find("tarSC") ?? standard.TargetSelfContainment,
            ReserveOrder = Choose("reserve", ("code", ReserveOrder.Number), ("validity", ReserveOrder.Validity)),
            JudgesLoosenedByParts = Choose("parts", ("true", true), ("false", false)),
            MostMoves = FindWhole("moves") ?? standard.MostMoves,
        };
        return rules.FindFault() is { } fault
            ? throw Because(
                "fault-ttwa-" + fault,
                ("minSZ", Text(rules.MinimumResidents)),
                ("tarSZ", Text(rules.TargetResidents)),
                ("minSC", Text(rules.MinimumSelfContainment)),
                ("tarSC", Text(rules.TargetSelfContainment))
            )
            : rules;
    }

    public bool IsFineTuned => Choose("fineTuning", ("true", true), ("false", false));

    public FunctionalUrbanRules FunctionalUrban()
    {
        var standard = new FunctionalUrbanRules();
        var rules = standard with
        {
            MinimumCentrePopulation = Find("centrePopulation") ?? standard.MinimumCentrePopulation,
            MinimumCityShare = Find("cityShare") ?? standard.MinimumCityShare,
            MinimumLinkShare = Find("linkShare") ?? standard.MinimumLinkShare,
            MinimumCommutingShare = Find("commutingShare") ?? standard.MinimumCommutingShare,
        };
        return rules.FindFault() is { } fault ? throw Because("fault-fua-" + fault) : rules;
    }

    /// <summary>How many regions to stop at; null to stop before the greatest rise.</summary>
    public int? RegionCount => _given.GetValueOrDefault("regions") == "jump" ? null : FindWhole("regions");

    /// <summary>Fewest regions that the greatest rise may leave.</summary>
    public int FewestRegions => FindWhole("fewest") ?? 2;

    private double? Find(string name)
    {
        if (!_given.TryGetValue(name, out var text))
            return null;
        return NumberText.TryParse(text, '.', out var number, out _) ? number : throw Wrong(name);
    }

    private int? FindWhole(string name)
    {
        if (Find(name) is not { } number)
            return null;
        return number is >= 1 and <= int.MaxValue && number == Math.Floor(number) ? (int)number : throw Wrong(name);
    }

    /// <summary>The first choice is the default.</summary>
    private T Choose<T>(string name, params ReadOnlySpan<(string Text, T Value)> choices)
    {
        if (!_given.TryGetValue(name, out var text))
            return choices[0].Value;
        var texts = new List<string>();
        foreach (var choice in choices)
        {
            if (choice.Text == text)
                return choice.Value;
            texts.Add(choice.Text);
        }
        throw Because("parameter-choice", ("name", name), ("value", text), ("choices", string.Join(", ", texts)));
    }

    private RefusedException Wrong(string name) => Because("parameter-wrong", ("name", name), ("value", _given[name]));

    private static RefusedException Because(string code, params ReadOnlySpan<(string Name, string Value)> arguments) =>
        new(Refusal.Of("regions." + code, arguments));

    private static string Text(double number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}
