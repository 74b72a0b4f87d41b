using Samplan.Engine.Routing;

namespace Samplan.Engine.Networks.Edits;

/// <summary>
/// A change as a file asks for it, before it is known whether the network has what it names. A closed list: <see cref="EditFileParser"/> makes every kind.
/// </summary>
/// <param name="FileLine">Where it stands in the file.</param>
/// <param name="Path">Its JSON path.</param>
public abstract record AskedEdit(int FileLine, string Path)
{
    /// <summary>A change of streets that names no road by a place.</summary>
    public sealed record OfStreets(int FileLine, string Path, StreetEdit Edit) : AskedEdit(FileLine, Path);

    /// <summary>The road at a place gets another speed, kilometres an hour, or is closed (null).</summary>
    public sealed record OfRoadAt(int FileLine, string Path, GeoPoint Place, double? Speed) : AskedEdit(FileLine, Path);

    /// <summary>A line that was not there.</summary>
    public sealed record NewLine(int FileLine, string Path, string Name, TimetableEdit.AddLine Edit) : AskedEdit(FileLine, Path);

    /// <summary>A line of the timetables, by its name or id, changes.</summary>
    /// <param name="Feed">The feed that it is in; null when the name is enough.</param>
    public sealed record OfLine(int FileLine, string Path, string Line, string? Feed, LineChange Change) : AskedEdit(FileLine, Path);

    /// <summary>A service opens or moves to a place, or closes (null).</summary>
    public sealed record OfFacility(int FileLine, string Path, string Id, GeoPoint? Place) : AskedEdit(FileLine, Path)
    {
        /// <summary>Whether it was not there.</summary>
        public bool IsNew { get; init; }

        /// <summary>How much a new one is; null when the file does not say.</summary>
        public double? Amount { get; init; }

        /// <summary>The place or kind of a new one.</summary>
        public string? Area { get; init; }
    }
}
