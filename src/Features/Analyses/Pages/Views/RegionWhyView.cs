using Samplan.Analyses.Contracts.Regions;

namespace Samplan.Analyses.Pages.Views;

/// <summary>Why a region is as it is.</summary>
/// <param name="Region">Its number.</param>
public sealed record RegionWhyView(RegionSet Set, int Region, MapView? Map);
