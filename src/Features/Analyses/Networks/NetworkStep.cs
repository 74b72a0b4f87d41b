using Samplan.Analyses.Contracts;
using Samplan.Engine.Networks;

namespace Samplan.Analyses.Networks;

/// <summary>
/// The network of streets and timetables. Its sources are files kept by hash, which never change, and so is what is made of them: the same sources give the same bytes (decision 0021). Streets
/// count so far beyond the municipalities; where there are no municipalities, all that the sources hold.
/// </summary>
internal sealed class NetworkStep(NetworkFolder folder, string streets, double bufferKilometres) : Step<NetworkResult>
{
    public const string Timetables = "gtfs";
    private const string Municipalities = "municipalities";

    public override StepKey Key => AnalysisSteps.Network;

    public override int Version => 2;

    public override IReadOnlyList<DatasetNeed> Datasets => [StreetNeed(streets), new(Timetables), new(Municipalities, WithGeometry: true)];

    public override IReadOnlyDictionary<string, string> Parameters =>
        new Dictionary<string, string>
        {
            ["layout"] = FormattableString.Invariant($"{NetworkLayout.Version}"),
            ["profile"] = "swedish",
            [NetworkParameters.BufferKilometres] = FormattableString.Invariant($"{bufferKilometres}"),
        };

    /// <summary>The same of other ground.</summary>
    public NetworkStep With(double kilometres) => new(folder, streets, kilometres);

    /// <summary>The need of streets from a role: an extract is read from its file, a layer from its rows.</summary>
    public static DatasetNeed StreetNeed(string streets) => new(streets, WithGeometry: streets == StreetSources.LayerRole, IsEssential: true);

    protected override NetworkResult Compute(StepInputs inputs, CancellationToken cancellation) =>
        StreetSources.Find(inputs, streets) is { } sources
            ? folder.Make(
                sources,
                [.. inputs.ListDatasets(Timetables).Select(input => input.Version)],
                NetworkGround.Draw(inputs.FindDataset(Municipalities), bufferKilometres),
                cancellation
            )
            : new NetworkResult(null, null, [], null, null);

    // A layer of roads that is for the map only has no part in it.
    protected override IReadOnlyList<string>? ListUsedDatasets(NetworkResult result) =>
        result.Sources.Count == 0 ? null
        : result.Buffer is { } buffer ? [.. result.Sources, buffer.Source]
        : result.Sources;
}
