using Samplan.Analyses.Contracts.Regions;

namespace Samplan.Analyses.Pages.Views;

/// <summary>Why a unit is in its region.</summary>
/// <param name="Unit">Its number.</param>
/// <param name="Out">Where its employed residents work, most first: unit and persons, the own unit among them.</param>
public sealed record UnitWhyView(RegionSet Set, int Unit, IReadOnlyList<(int Unit, double Persons)> Out);
