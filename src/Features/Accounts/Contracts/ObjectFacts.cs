namespace Samplan.Accounts.Contracts;

/// <summary>What a permission needs to know of the object; what is left out permits nothing that asks for it.</summary>
public sealed record ObjectFacts
{
    /// <summary>The organisation that it belongs to.</summary>
    public OrganisationId? Organisation { get; init; }

    /// <summary>The person whom it concerns or who made it.</summary>
    public PersonId? Person { get; init; }

    /// <summary>The state in its life, by the room's own word.</summary>
    public string? State { get; init; }

    public Visibility Visibility { get; init; }

    /// <summary>For what belongs to no organisation.</summary>
    public static ObjectFacts None { get; } = new();
}
