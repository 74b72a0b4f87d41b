using Samplan.Analyses.Contracts;

namespace Samplan.Analyses.Indicators;

/// <summary>How one kind of indicator is computed: a folder's file per kind of data it reads.</summary>
internal interface IIndicatorMethod
{
    /// <summary>Raised when the same inputs give other values than before.</summary>
    int Version => 1;

    IReadOnlyList<DatasetNeed> Datasets => [];

    /// <summary>Results it reads besides the places.</summary>
    IReadOnlyList<StepKey> Steps => [];

    /// <summary>Values for every year there is data for; no year at all where the data is not there.</summary>
    IEnumerable<IndicatorYear> Compute(IReadOnlyList<Place> places, StepInputs inputs, CancellationToken cancellation);
}
