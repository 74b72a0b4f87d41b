namespace Samplan.Catalogue.Contracts;

/// <param name="Name">The column in the table: a field of the role (<c>population</c>) or, for what the role does not know, the file's own header.</param>
/// <param name="Source">The header in the file, null where the value was set (<c>--set</c>) or computed.</param>
/// <param name="IsNumber">True where every value is a number or missing.</param>
/// <param name="IsField">True where the role declares the column, false for a further column of the file.</param>
public sealed record DatasetColumn(string Name, string? Source, bool IsNumber, bool IsField);
