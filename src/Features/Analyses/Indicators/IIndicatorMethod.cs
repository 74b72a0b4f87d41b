using Samplan.Analyses.Contracts;
using Samplan.Analyses.Units;

namespace Samplan.Analyses.Indicators;

/// <summary>How one kind of indicator is computed: a file per kind of data it reads.</summary>
internal interface IIndicatorMethod
{
    /// <summary>Raised when the same inputs give other values than before.</summary>
    int Version => 1;

    IReadOnlyList<DatasetNeed> Datasets => [];

    /// <summary>Results it reads besides the units.</summary>
    IReadOnlyList<StepKey> Steps => [];

    /// <summary>Whether it reads where the units lie.</summary>
    bool NeedsExtents => false;

    /// <summary>Values for every year there is data for; no year at all where the data is not there.</summary>
    IEnumerable<IndicatorYear> Compute(UnitLayer units, StepInputs inputs, CancellationToken cancellation);

    /// <summary>
    /// What nobody has imported: roles, or a role and what is lacking in it (<c>services:hospital</c>, <c>indicators:income</c>).
    /// </summary>
    IEnumerable<string> ListMissing(UnitLayer units, StepInputs inputs) =>
        Datasets.Where(need => need.IsEssential && inputs.FindDataset(need.Role) is null).Select(need => need.Role);
}
