namespace Samplan.Engine.Flows;

/// <summary>
/// When a flow counts as significant: at least this share of its origin's base <em>and</em> at least this many persons.
/// </summary>
public sealed record LinkRules
{
    /// <summary>Share 0–1 of the base of the origin, see <see cref="ShareBase"/>.</summary>
    public required double SignificantShare { get; init; }

    public required double MinimumPersons { get; init; }
}
