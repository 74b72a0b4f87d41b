namespace Samplan.Catalogue.Roles;

internal enum GeometryNeed
{
    None,
    Required,
}

/// <summary>Kinds of geometry that a role takes; several may be allowed.</summary>
[Flags]
internal enum GeometryKinds
{
    None = 0,
    Points = 1,
    Lines = 2,
    Areas = 4,
    Any = Points | Lines | Areas,
}

/// <summary>Among what the names of a row must be found.</summary>
internal enum MatchScope
{
    None,
    Places,
    PlacesAndMunicipalities,
}

/// <summary>A field that names a place, and the field of the same row that says in which municipality.</summary>
internal sealed record PlaceReference(string Field, string MunicipalityField);

/// <summary>The schema of one kind of dataset, declared: everything that import knows of it is here.</summary>
/// <param name="Name">As written on the command line, without a dimension.</param>
internal sealed record Role(string Name, IReadOnlyList<RoleField> Fields)
{
    /// <summary>Written with a dimension after a colon: <c>flows:commuting</c>.</summary>
    public bool HasDimension { get; init; }

    /// <summary>A dimension that it may have, for whoever has left it out.</summary>
    public string DimensionExample { get; init; } = "commuting";

    /// <summary>One dataset in a workspace; else one per file.</summary>
    public bool IsSingle { get; init; }

    public SourceFormat Source { get; init; }

    public GeometryNeed Geometry { get; init; }

    public GeometryKinds Kinds { get; init; }

    /// <summary>Cells of a square grid: geometry comes from the polygon, the corner or the cell's id.</summary>
    public bool IsGrid { get; init; }

    /// <summary>Columns that no field takes are kept: numbers as indicators or attributes, text as attributes.</summary>
    public bool KeepsColumns { get; init; }

    /// <summary>The further number columns are indicators of the places, not just attributes.</summary>
    public bool ColumnsAreIndicators { get; init; }

    /// <summary>At least one number must be there: the field <c>value</c> or a further column.</summary>
    public bool NeedsNumber { get; init; }

    /// <summary>Parts that together may stand only once. For each part the first of the alternative fields that a row has.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Key { get; init; } = [];

    public MatchScope Match { get; init; }

    public IReadOnlyList<PlaceReference> References { get; init; } = [];

    /// <summary>A flow: one end may lie outside the region.</summary>
    public bool IsFlow { get; init; }

    public RoleField? FindField(string name) => Fields.FirstOrDefault(field => string.Equals(field.Name, name, StringComparison.OrdinalIgnoreCase));
}
