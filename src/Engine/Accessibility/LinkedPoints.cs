using Samplan.Engine.Routing;

namespace Samplan.Engine.Accessibility;

/// <summary>Points and their places at the streets, null where no street is near enough.</summary>
public sealed record LinkedPoints(IReadOnlyList<GeoPoint> Points, StreetLink?[] Links);
