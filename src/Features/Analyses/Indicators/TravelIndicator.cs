using Samplan.Analyses.Contracts;
using Samplan.Analyses.Units;

namespace Samplan.Analyses.Indicators;

/// <summary>Minutes to a service, or people within some minutes, as the step that asked the network has found them.</summary>
internal sealed class TravelIndicator(TravelQuestion question) : IIndicatorMethod
{
    private readonly StepKey _step = AnalysisSteps.Travel(question.Key);

    public IReadOnlyList<StepKey> Steps => [_step];

    public IEnumerable<IndicatorYear> Compute(UnitLayer units, StepInputs inputs, CancellationToken cancellation)
    {
        var result = inputs.GetResult<TravelResult>(_step);
        if (result.MissingRoles.Count == 0)
            yield return new IndicatorYear(
                null,
                result.Values,
                result.Coverage is { } share ? [.. result.Values.Select(_ => (double?)share)] : null,
                result.Sources
            );
    }

    public IEnumerable<string> ListMissing(UnitLayer units, StepInputs inputs) => inputs.GetResult<TravelResult>(_step).MissingRoles;
}
