using Samplan.Engine.Accessibility.Isochrones;

namespace Samplan.Cli.Isochrones;

/// <summary>What is reached from one origin: streets to the greatest limit, and an area for each.</summary>
internal sealed record ReachedArea(IReadOnlyList<ReachedStreet> Streets, IReadOnlyList<Isochrone> Areas);
