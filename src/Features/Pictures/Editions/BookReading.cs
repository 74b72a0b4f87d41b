using Samplan.Analyses.Contracts;
using Samplan.Engine.Nodes.Rulesets;
using Samplan.Pictures.Contracts;
using Samplan.Pictures.Nodes;

namespace Samplan.Pictures.Editions;

/// <summary>Puts the book of a picture together from its results.</summary>
internal static class BookReading
{
    /// <exception cref="InvalidDataException">The results are not those of a whole picture.</exception>
    public static PictureBook Of(IReadOnlyList<KeptResult> results, IReadOnlyList<AmendmentRecord> amendments)
    {
        var byStep = results.ToDictionary(result => result.Provenance.Step);
        var nodes = Find<NodeSet>(PictureSteps.Nodes) ?? throw new InvalidDataException();
        var ruleset = RulesetParser.Parse(nodes.Ruleset).Ruleset ?? throw new InvalidDataException();
        var series = ruleset
            .Indicators.Where(NodesStep.IsOfPlaces)
            .Select(indicator => Find<IndicatorSeries>(AnalysisSteps.Indicator(indicator.Key)))
            .OfType<IndicatorSeries>()
            .ToDictionary(one => one.Key, StringComparer.Ordinal);
        var places = Find<PlaceSet>(AnalysisSteps.Places) ?? throw new InvalidDataException();
        return new PictureBook(ruleset, nodes, places, series, Find<LinkSet>(AnalysisSteps.Links), amendments);

        TResult? Find<TResult>(StepKey step)
            where TResult : class => byStep.GetValueOrDefault(step)?.Read<TResult>();
    }
}
