namespace Samplan.Pictures.Contracts;

/// <summary>One change of a change set, of a registered kind. Nothing is done by it until it is applied.</summary>
/// <param name="Id">Unique in its change set; what it sets is known by it.</param>
/// <param name="Kind">Key of an <see cref="IModificationKind"/>.</param>
/// <param name="Values">The form as filled in, by field: numbers with a point, geometry as GeoJSON in longitude and latitude.</param>
/// <param name="Reason">Why, in somebody's words.</param>
public sealed record Modification(string Id, string Kind, IReadOnlyDictionary<string, string> Values, string Reason)
{
    /// <summary>A field's text, null where it was left empty.</summary>
    public string? this[string field] => Values.TryGetValue(field, out var text) && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
}
