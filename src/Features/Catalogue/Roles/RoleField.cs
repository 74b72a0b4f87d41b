namespace Samplan.Catalogue.Roles;

internal enum FieldKind
{
    /// <summary>A name or code of something: short, and never a formula for a spreadsheet.</summary>
    Name,

    Text,

    Number,

    Year,
}

/// <summary>A field of a role: what it is called, what it holds and what headers usually carry it.</summary>
/// <param name="Name">As written in <c>--map</c> and as the column is called in the workspace.</param>
/// <param name="Aliases">Headers it is guessed from, best first, in Swedish and English; case, spaces, hyphens and underscores do not count.</param>
internal sealed record RoleField(string Name, FieldKind Kind, params string[] Aliases)
{
    /// <summary>There must be a column for it and, unless <see cref="MayBeMissing"/>, a value in every row.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The column is required, a value in every row is not: a class that is NA is no class.</summary>
    public bool MayBeMissing { get; init; }

    /// <summary>Summed by <c>--duplicates sum</c>; of other fields the first value stays.</summary>
    public bool Adds { get; init; }

    /// <summary>persons, metres, … null for text and plain numbers.</summary>
    public string? Unit { get; init; }

    public double Minimum { get; init; } = double.NegativeInfinity;

    public double Maximum { get; init; } = double.PositiveInfinity;

    /// <summary>False where it only makes the geometry (<c>lat</c>, <c>cell</c>) and has no column of its own.</summary>
    public bool IsStored { get; init; } = true;

    /// <summary>Has a column also where none feeds it: the import works it out (a cell's corner, the level of a unit).</summary>
    public bool IsComputed { get; init; }

    public bool IsNumber => Kind is FieldKind.Number or FieldKind.Year;
}
