namespace Samplan.Pictures.Contracts;

/// <summary>A field of the form in which a change is written.</summary>
/// <param name="Name">Its name in <see cref="Modification.Values"/>; its label is the text <c>pictures.changes.field.NAME</c>.</param>
public sealed record ModificationField(string Name, ModificationFieldKind Kind, bool IsRequired = true)
{
    /// <summary>What may be drawn in a geometry: <c>Point</c>, <c>Line</c>, <c>Area</c>, with spaces between.</summary>
    public string Drawn { get; init; } = "Point";
}
