namespace Samplan.Catalogue.Contracts;

/// <summary>What to do with a key that stands twice with different values.</summary>
public enum DuplicateRule
{
    Refuse,
    Sum,
    First,
    Last,
}

/// <summary>One import as asked for on the command line or a page.</summary>
/// <param name="Path">The file to read.</param>
/// <param name="Role">What it is: <c>places</c>, <c>flows:commuting</c>, …</param>
public sealed record ImportRequest(string Path, string Role)
{
    private static readonly IReadOnlyDictionary<string, string> s_none = new Dictionary<string, string>();

    /// <summary>The name to keep it under where the path is a temporary one; null for the path's own.</summary>
    public string? FileName { get; init; }

    /// <summary><c>--map field=column</c>: a field of the role and the header it is read from.</summary>
    public IReadOnlyDictionary<string, string> Map { get; init; } = s_none;

    /// <summary><c>--set field=value</c>: the same value in every row.</summary>
    public IReadOnlyDictionary<string, string> Set { get; init; } = s_none;

    /// <summary><c>--alias A=B</c>: a name in the file and the place it means.</summary>
    public IReadOnlyDictionary<string, string> Aliases { get; init; } = s_none;

    public string? Layer { get; init; }
    public string? CoordinateSystem { get; init; }
    public string? Encoding { get; init; }

    /// <summary>Further spellings of "no value", beside empty, NA, <c>..</c>, <c>.</c>, <c>-</c> and null.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    public DuplicateRule Duplicates { get; init; }

    /// <summary><c>--outside keep</c>: rows of places that are not known are kept.</summary>
    public bool KeepsOutside { get; init; }

    /// <summary><c>--repair</c>: invalid geometry is mended, a row with no usable geometry is kept without; both are listed.</summary>
    public bool Repairs { get; init; }

    public int? CellSizeMetres { get; init; }

    /// <summary>The year the figures are about.</summary>
    public int? Year { get; init; }

    public string? Owner { get; init; }
    public string? Licence { get; init; }

    /// <summary>The day the owner renewed the data; null for the day of import.</summary>
    public DateOnly? UpdatedOn { get; init; }

    /// <summary>ISO 8601 duration (<c>P1Y</c>).</summary>
    public string? Interval { get; init; }
}
