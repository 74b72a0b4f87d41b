using Samplan.Analyses.Contracts;
using Samplan.Engine.Nodes;
using Samplan.Engine.Nodes.Rulesets;
using EngineValue = Samplan.Engine.Nodes.IndicatorValue;

namespace Samplan.Pictures.Nodes;

/// <summary>The results of the analyses as the rules want them: values by place and indicator.</summary>
internal sealed class PlaceValues(Ruleset ruleset, PlaceSet places, IReadOnlyDictionary<string, IndicatorSeries> series)
{
    public PlaceSet Places { get; } = places;

    public IReadOnlyDictionary<string, IndicatorSeries> Series { get; } = series;

    /// <summary>The newest value of every indicator.</summary>
    public NodeInput Latest() => Input((one, place) => one.Latest(place));

    /// <summary>The values of a year where an indicator has that year, else its newest.</summary>
    public NodeInput Of(int year) =>
        Input((one, place) => one.Years.FirstOrDefault(candidate => candidate.Year == year) is { } found ? found.At(place) : one.Latest(place));

    /// <summary>Years that at least one indicator of the classes has besides its newest, newest first.</summary>
    public IReadOnlyList<int> ListYears() =>
        [
            .. Series
                .Values.Where(one => one.Years.Count(year => year.Year is not null) > 1)
                .SelectMany(one => one.Years)
                .Select(year => year.Year)
                .OfType<int>()
                .Distinct()
                .OrderDescending(),
        ];

    private NodeInput Input(Func<IndicatorSeries, int, Analyses.Contracts.IndicatorValue> pick)
    {
        var facts = new List<PlaceFacts>(Places.Places.Count);
        for (var index = 0; index < Places.Places.Count; index++)
        {
            var values = new Dictionary<string, EngineValue>(StringComparer.Ordinal);
            foreach (var (key, one) in Series)
            {
                var value = pick(one, index);
                values[key] = value.Value is null
                    ? EngineValue.Missing
                    : new EngineValue(value.Value, value.Year, string.Join(", ", value.Sources), value.Coverage ?? 1);
            }
            var place = Places.Places[index];
            facts.Add(new PlaceFacts(place.Id, place.Name, place.Code, values));
        }
        return new NodeInput(facts, References(facts));
    }

    /// <summary>National figures are the same for every place, so the first place tells them.</summary>
    private Dictionary<string, EngineValue> References(List<PlaceFacts> facts)
    {
        var references = new Dictionary<string, EngineValue>(StringComparer.Ordinal);
        foreach (var indicator in ruleset.Indicators.Where(indicator => indicator.Method is IndicatorMethod.NationalReference))
        {
            if (facts.Count > 0 && facts[0].Values.TryGetValue(indicator.Key, out var value))
                references[indicator.Key] = value;
        }
        return references;
    }
}
