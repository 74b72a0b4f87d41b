namespace Samplan.Engine.Accessibility;

/// <summary>A facility that closes in a cascade, and how many had it nearest then.</summary>
public readonly record struct CascadeClosure(int Facility, double CatchmentPersons);
