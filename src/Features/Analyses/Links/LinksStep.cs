using Samplan.Analyses.Contracts;
using Samplan.Engine.Flows;
using Rules = Samplan.Engine.Nodes.Rulesets.LinkRules;

namespace Samplan.Analyses.Links;

/// <summary>The functional links: every dimension analysed on its own, then the combined index over those that the ruleset weighs.</summary>
internal sealed class LinksStep(Rules rules, string rulesText, IReadOnlyList<string> dimensions) : Step<LinkSet>
{
    public override StepKey Key => AnalysisSteps.Links;

    public override int Version => 1;

    public override IReadOnlyList<StepKey> Steps => [AnalysisSteps.Places, AnalysisSteps.OutsidePlaces, .. dimensions.Select(AnalysisSteps.Flows)];

    public override IReadOnlyDictionary<string, string> Parameters => new Dictionary<string, string> { ["links"] = rulesText };

    protected override LinkSet Compute(StepInputs inputs, CancellationToken cancellation)
    {
        var places = inputs.GetResult<PlaceSet>(AnalysisSteps.Places).Places;
        var flows = dimensions.Select(key => inputs.GetResult<FlowSet>(AnalysisSteps.Flows(key))).Where(flow => flow.Years.Count > 0).ToArray();
        var ends = new LinkEnds(places, flows.SelectMany(flow => flow.Years[0].Outside));
        var analysed = flows.Select(flow => new Dimension(flow.Dimension, flow.Years[0], rules, ends)).ToArray();
        var index = CombinedIndex.Of([.. rules.Dimensions.Select(weighed => Weigh(weighed.Key, weighed.Weight, analysed))]);
        var strengths = index.Links.ToDictionary(link => (link.From, link.To));
        return new LinkSet(
            [.. analysed.Select(dimension => dimension.Describe())],
            index.MissingDimensions,
            [.. analysed.SelectMany(dimension => dimension.ListLinks(strengths))]
        );
    }

    protected override IReadOnlyList<ResultTable> ListTables(LinkSet result, StepInputs inputs) =>
        result.Links.Count == 0
            ? []
            :
            [
                new LinksTable(inputs.GetResult<PlaceSet>(AnalysisSteps.Places).Places, inputs.GetResult<OutsidePlaces>(AnalysisSteps.OutsidePlaces)).Of(
                    result.Links
                ),
            ];

    private static FlowDimension Weigh(string key, double weight, IEnumerable<Dimension> analysed) =>
        new(key, weight, analysed.FirstOrDefault(dimension => dimension.Key == key)?.Analysis.Links);

    private sealed class Dimension
    {
        private readonly FlowYear _year;
        private readonly Rules _rules;
        private readonly LinkEnds _ends;
        private readonly IReadOnlyList<double> _breaks;

        public Dimension(string key, FlowYear year, Rules rules, LinkEnds ends)
        {
            (Key, _year, _rules, _ends) = (key, year, rules, ends);
            var significance = new Engine.Flows.LinkRules
            {
                SignificantShare = rules.Significance.ShareThreshold,
                MinimumPersons = rules.Significance.MinimumPersons,
            };
            Analysis = LinkAnalysis.Of(ends.Table(year), significance, ends.ResidentWorkers(year));
            _breaks = WidthClasses.Breaks(rules.Width, [.. Analysis.Links.Where(IsShown).Select(link => link.Persons)]);
        }

        public string Key { get; }

        public LinkAnalysis Analysis { get; }

        public LinkDimensionResult Describe() =>
            new(
                Key,
                _year.Year,
                _year.Source,
                _breaks,
                _rules.Cutoff.InsidePersons,
                _rules.Cutoff.OutsidePersons,
                Analysis.ShareBase == ShareBase.ResidentWorkers,
                _ends.ListEntries(Analysis.Hierarchy)
            );

        public IEnumerable<Link> ListLinks(IReadOnlyDictionary<(int From, int To), CombinedLink> strengths)
        {
            foreach (var link in Analysis.Links)
            {
                var combined = strengths.GetValueOrDefault((link.From, link.To));
                yield return new Link(
                    Key,
                    _ends[link.From],
                    _ends[link.To],
                    link.There.Persons,
                    link.Back.Persons,
                    link.There.Share,
                    link.Back.Share,
                    link.MutualDependence,
                    link.SmartIndex,
                    combined?.Strength,
                    combined?.IsPartial ?? true,
                    WidthClasses.Of(link.Persons, _breaks),
                    KindName(link.Kind),
                    link.There.IsMultipleLinkage || link.Back.IsMultipleLinkage
                );
            }
        }

        private bool IsShown(FunctionalLink link) =>
            link.Persons >= (_ends.IsOutside(link.From) || _ends.IsOutside(link.To) ? _rules.Cutoff.OutsidePersons : _rules.Cutoff.InsidePersons);

        private static string KindName(LinkKind kind) =>
            kind switch
            {
                LinkKind.Largest => "largest",
                LinkKind.Mutual => "mutual",
                LinkKind.Significant => "significant",
                LinkKind.Other => "other",
            };
    }
}
