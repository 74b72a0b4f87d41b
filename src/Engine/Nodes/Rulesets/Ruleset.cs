namespace Samplan.Engine.Nodes.Rulesets;

/// <summary>
/// Node rules, typology and links of a region as data. Made by <see cref="RulesetParser"/>, which has checked that every reference leads
/// somewhere and nothing refers to itself.
/// </summary>
public sealed record Ruleset(string Id, string Version, LocalText Name)
{
    /// <summary>Where the rules come from, for a reader.</summary>
    public LocalText? Source { get; init; }

    public IReadOnlyList<Indicator> Indicators { get; init; } = [];

    /// <summary>Keys of the indicators that the table of places shows, in order; empty when the ruleset leaves the choice to the page.</summary>
    public IReadOnlyList<string> Table { get; init; } = [];

    public IReadOnlyList<Criterion> Criteria { get; init; } = [];

    /// <summary>Highest class first.</summary>
    public IReadOnlyList<NodeClass> Classes { get; init; } = [];

    public IReadOnlyList<NodeProperty> Properties { get; init; } = [];

    public TypologyRules? Typology { get; init; }

    public LinkRules? Links { get; init; }

    public FunctionalPlaceRule? FunctionalPlaces { get; init; }

    public StabilityRule Stability { get; init; } = StabilityRule.Default;

    internal IReadOnlyDictionary<RulesetPart, RulesetFragment> Parts { get; init; } = new Dictionary<RulesetPart, RulesetFragment>();

    internal IReadOnlyDictionary<string, RulesetFragment> IndicatorParts { get; init; } = new Dictionary<string, RulesetFragment>();

    public Indicator? FindIndicator(string key) => Indicators.FirstOrDefault(indicator => indicator.Key == key);

    public NodeClass? FindClass(string key) => Classes.FirstOrDefault(nodeClass => nodeClass.Key == key);

    public NodeProperty? FindProperty(string key) => Properties.FirstOrDefault(property => property.Key == key);

    /// <summary>Every criterion, the named ones and those that stand within the rules of classes, each key once.</summary>
    public IReadOnlyList<Criterion> ListCriteria() =>
        [
            .. Criteria
                .Concat(Classes.SelectMany(one => RuleWalk.Flatten(one.Rule)).OfType<Rule.Measured>().Select(measured => measured.Criterion))
                .DistinctBy(criterion => criterion.Key),
        ];

    /// <summary>The part as canonical JSON with its hash. A part that the file lacks is <c>null</c> in JSON, with the hash of that.</summary>
    public RulesetFragment Part(RulesetPart part) => Parts[part];

    /// <summary>What one indicator's value depends on: its own declaration and those it is computed from.</summary>
    public RulesetFragment IndicatorPart(string key) => IndicatorParts[key];

    /// <summary>Indicators in an order in which each stands after those it is computed from.</summary>
    public IReadOnlyList<Indicator> ListIndicatorsInOrder()
    {
        var ordered = new List<Indicator>(Indicators.Count);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var indicator in Indicators)
            Add(indicator.Key);
        return ordered;

        void Add(string key)
        {
            if (!seen.Add(key) || FindIndicator(key) is not { } indicator)
                return;
            foreach (var needed in indicator.Method.DependsOn)
                Add(needed);
            ordered.Add(indicator);
        }
    }
}
