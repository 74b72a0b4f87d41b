using Samplan.Analyses.Contracts;
using Samplan.Analyses.Units;
using Samplan.Engine.Nodes.Rulesets;

namespace Samplan.Analyses.Indicators;

internal enum FlowCount
{
    Incoming,
    Outgoing,
    Net,
}

/// <summary>
/// Persons coming to or going from a place by the flows of a dimension; those who stay are not counted. A place that the file does not
/// name at all has no value: files leave small flows out, so nothing listed is not the same as nobody. Flows are between places, so a
/// municipality has no value: those of its people who live in no place are in no flow.
/// </summary>
internal sealed class FlowIndicator(string dimension, FlowCount count) : IIndicatorMethod
{
    public IReadOnlyList<DatasetNeed> Datasets => [new($"flows:{dimension}", IsEssential: true)];

    public IReadOnlyList<StepKey> Steps => [AnalysisSteps.Flows(dimension)];

    public IEnumerable<IndicatorYear> Compute(UnitLayer units, StepInputs inputs, CancellationToken cancellation)
    {
        if (units.Geography != Geography.Place)
            yield break;
        foreach (var year in inputs.FindResult<FlowSet>(AnalysisSteps.Flows(dimension))?.Years ?? [])
        {
            var sums = new Dictionary<string, (double Incoming, double Outgoing)>(StringComparer.Ordinal);
            foreach (var flow in year.Flows.Where(flow => flow.From != flow.To))
            {
                Add(sums, flow.From, 0, flow.Persons);
                Add(sums, flow.To, flow.Persons, 0);
            }
            yield return new IndicatorYear(
                year.Year,
                [.. units.Units.Select(place => sums.TryGetValue(place.Id, out var sum) ? Value(sum.Incoming, sum.Outgoing) : (double?)null)],
                null,
                [year.Source]
            );
        }
    }

    private static void Add(Dictionary<string, (double Incoming, double Outgoing)> sums, string end, double incoming, double outgoing)
    {
        var sum = sums.GetValueOrDefault(end);
        sums[end] = (sum.Incoming + incoming, sum.Outgoing + outgoing);
    }

    private double Value(double incoming, double outgoing) =>
        count switch
        {
            FlowCount.Incoming => incoming,
            FlowCount.Outgoing => outgoing,
            FlowCount.Net => incoming - outgoing,
        };
}
