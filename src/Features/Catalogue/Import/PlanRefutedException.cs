namespace Samplan.Catalogue.Import;

/// <summary>A later row shows that the sample misled: the import starts over knowing it. Never leaves the import.</summary>
internal sealed class PlanRefutedException(string? textColumn, long row, string example) : Exception
{
    /// <summary>A column taken for numbers that holds text; null when it is the geometry that is of several kinds.</summary>
    public string? TextColumn { get; } = textColumn;

    public long Row { get; } = row;

    public string Example { get; } = example;
}
