using Samplan.Catalogue.Roles;

namespace Samplan.Catalogue.Import;

/// <summary>Where the geometry of a row comes from.</summary>
internal enum PositionSource
{
    None,
    Geometry,
    LatitudeLongitude,
    EastingNorthing,
    CellId,
}

/// <summary>A field of the role and what feeds it: a column of the file, the same value in every row, or nothing.</summary>
/// <param name="Source">Index of the column, -1 when none.</param>
/// <param name="Header">That column's header.</param>
/// <param name="Constant">The value of <c>--set</c>.</param>
/// <param name="DecimalSign">What the column uses, null where nothing shows it.</param>
internal sealed record PlannedField(RoleField Field, int Source, string? Header, string? Constant, char? DecimalSign)
{
    public bool IsFed => Source >= 0 || Constant is not null;
}

/// <summary>A column of the table to be written.</summary>
/// <param name="Name">The column's name in the table.</param>
/// <param name="Header">The header in the file, null where it is set or computed.</param>
/// <param name="Source">Index of the column in the file, -1 for a constant or computed one.</param>
/// <param name="Field">The role's field, null for a further column.</param>
internal sealed record PlannedColumn(string Name, string? Header, int Source, RoleField? Field, bool IsNumber, char? DecimalSign, string? Constant)
{
    /// <summary>What a message calls it.</summary>
    public string Shown => Header ?? Name;
}

/// <summary>A file's columns resolved against a role: what is read from where, and what the table will hold.</summary>
internal sealed record ImportPlan(ImportOptions Options, IReadOnlyList<PlannedField> Fields, IReadOnlyList<PlannedColumn> Columns, PositionSource Position)
{
    public Role Role => Options.Role;

    public PlannedField Field(string name) => Fields.First(field => field.Field.Name == name);

    /// <summary>Index of the stored column of that name, -1 when the table has none.</summary>
    public int IndexOf(string column)
    {
        for (var index = 0; index < Columns.Count; index++)
        {
            if (Columns[index].Field?.Name == column)
                return index;
        }
        return -1;
    }
}
