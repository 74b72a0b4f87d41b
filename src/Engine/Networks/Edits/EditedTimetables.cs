namespace Samplan.Engine.Networks.Edits;

/// <summary>Timetables after changes.</summary>
/// <param name="Sources">The old ones, changed, then one for each new line.</param>
/// <param name="Stops">By stop as they are numbered now, on through all sources: what it was numbered before, or the place of a new one.</param>
public sealed record EditedTimetables(IReadOnlyList<Timetables.TimetableSource> Sources, IReadOnlyList<(int? Old, Routing.GeoPoint? New)> Stops);
