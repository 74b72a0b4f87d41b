using Samplan.Analyses.Contracts;
using Samplan.Engine.Networks;

namespace Samplan.Cli.Networks;

/// <summary>What the streets of a network are read from.</summary>
/// <param name="Path">An OpenStreetMap extract, or a layer of lines.</param>
/// <param name="Lines">How the layer is read; null for an extract.</param>
internal sealed record StreetFile(string Path, LineReading? Lines)
{
    public RoadNetworkBuilding Read(RoutingProfile profile, CancellationToken cancellation) =>
        Lines is null ? OsmStreets.Read(Path, profile, null, cancellation) : LineStreets.Read(Path, Lines, profile, cancellation);
}
