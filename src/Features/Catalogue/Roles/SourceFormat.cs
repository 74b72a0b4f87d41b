namespace Samplan.Catalogue.Roles;

/// <summary>What kind of file a role is read from.</summary>
internal enum SourceFormat
{
    /// <summary>Any table that the formats know.</summary>
    Table,

    /// <summary>An OpenStreetMap extract. The bytes of the file are the content.</summary>
    OsmPbf,

    /// <summary>A timetable. The bytes of the file are the content.</summary>
    Gtfs,
}
