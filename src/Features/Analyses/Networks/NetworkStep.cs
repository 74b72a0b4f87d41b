using Samplan.Analyses.Contracts;
using Samplan.Engine.Networks;

namespace Samplan.Analyses.Networks;

/// <summary>
/// The network of streets and timetables. Its sources are files kept by hash, which never change, and so is what is made of them: the same sources give the same bytes (decision 0021). All that
/// the extract holds counts, beyond the region's border too.
/// </summary>
internal sealed class NetworkStep(NetworkFolder folder) : Step<NetworkResult>
{
    public const string Streets = "osm";
    public const string Timetables = "gtfs";

    public override StepKey Key => AnalysisSteps.Network;

    public override int Version => 1;

    public override IReadOnlyList<DatasetNeed> Datasets => [new(Streets, IsEssential: true), new(Timetables)];

    public override IReadOnlyDictionary<string, string> Parameters =>
        new Dictionary<string, string> { ["layout"] = FormattableString.Invariant($"{NetworkLayout.Version}"), ["profile"] = "swedish" };

    protected override NetworkResult Compute(StepInputs inputs, CancellationToken cancellation)
    {
        var streets = inputs.ListDatasets(Streets).Select(input => input.Version).Take(1).ToList();
        return streets.Count == 0
            ? new NetworkResult(null, null, [], null, null)
            : folder.Make(streets, [.. inputs.ListDatasets(Timetables).Select(input => input.Version)], cancellation);
    }
}
