namespace Samplan.Engine.Nodes.Rulesets;

/// <summary>
/// Parameters of the roles centre, secondary centre, satellite and solitary. A place is a satellite when its largest outflow is at least
/// <paramref name="SatelliteShare"/> of its outflow; a centre sends at most <paramref name="CentreMaximumShare"/> to any single place; a secondary centre is a
/// satellite that itself has at least <paramref name="SecondaryCentreSatellites"/> satellites.
/// </summary>
public sealed record SatelliteRule(string Dimension, double SatelliteShare, double CentreMaximumShare, int SecondaryCentreSatellites, double MinimumPersons);
