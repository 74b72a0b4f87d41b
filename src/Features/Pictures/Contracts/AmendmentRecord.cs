namespace Samplan.Pictures.Contracts;

/// <summary>A class or a value set by hand, with who and why. It stays, also when withdrawn, and never overwrites the computed.</summary>
/// <param name="Class">Key of the class set; null when a value is set.</param>
/// <param name="Indicator">Key of the indicator set; null when a class is set.</param>
/// <param name="By">Who made it; kept apart from the picture.</param>
public sealed record AmendmentRecord(
    string Id,
    string PlaceId,
    string? Class,
    string? Indicator,
    double? Value,
    string Reason,
    string By,
    DateTimeOffset MadeAt,
    DateTimeOffset? WithdrawnAt
)
{
    public bool IsInForce => WithdrawnAt is null;
}
