namespace Samplan.Engine.Flows.Corridors;

/// <summary>People on a line from one stop to the next that it calls at: that is a direction of its own.</summary>
/// <param name="Line">Numbered on through the sources of the timetable.</param>
/// <param name="FromStop">A stop's number.</param>
/// <param name="ToStop">The next one's.</param>
/// <param name="Persons">On board between them.</param>
/// <param name="Boarding">Those of them who board at the first.</param>
/// <param name="Alighting">Those of them who alight at the second.</param>
public sealed record TransitLink(int Line, int FromStop, int ToStop, double Persons, double Boarding, double Alighting);
