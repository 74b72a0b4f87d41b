namespace Samplan.Catalogue.Contracts;

/// <summary>An input with an owner, a licence, an update interval and immutable versions.</summary>
/// <param name="Role">The role as written on the command line, with its dimension: <c>places</c>, <c>flows:commuting</c>.</param>
/// <param name="Title">For people: the file's name without folder and ending, or the layer's.</param>
/// <param name="UpdateInterval">ISO 8601 duration (<c>P1Y</c>), null when nobody has said how often it is renewed.</param>
/// <param name="Versions">Every version ever imported, newest first.</param>
public sealed record Dataset(
    DatasetId Id,
    string Role,
    string Title,
    string? Owner,
    string? Licence,
    string? UpdateInterval,
    IReadOnlyList<DatasetVersion> Versions
)
{
    /// <summary>The version in use for each year that was imported, newest year first; a version without a year comes first.</summary>
    public IReadOnlyList<DatasetVersion> Current => [.. Versions.Where(version => version.IsCurrent)];
}
