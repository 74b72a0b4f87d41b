using Samplan.Analyses.Contracts;
using Samplan.Analyses.Units;

namespace Samplan.Analyses.Indicators;

/// <summary>What a step has found by asking the network or the timetables: minutes, people within some minutes, trips a day, or a level.</summary>
internal sealed class TravelIndicator(StepKey step) : IIndicatorMethod
{
    public IReadOnlyList<StepKey> Steps => [step];

    public IEnumerable<IndicatorYear> Compute(UnitLayer units, StepInputs inputs, CancellationToken cancellation)
    {
        var result = inputs.GetResult<TravelResult>(step);
        if (result.MissingRoles.Count == 0)
            yield return new IndicatorYear(
                null,
                result.Values,
                result.Coverage is { } share ? [.. result.Values.Select(_ => (double?)share)] : null,
                result.Sources
            );
    }

    public IEnumerable<string> ListMissing(UnitLayer units, StepInputs inputs) => inputs.GetResult<TravelResult>(step).MissingRoles;
}
