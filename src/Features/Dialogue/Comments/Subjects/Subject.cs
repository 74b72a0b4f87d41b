using Samplan.Accounts.Contracts;

namespace Samplan.Dialogue.Comments.Subjects;

/// <summary>An object as this room knows it: its name and where it is shown. What it is belongs to the rooms below.</summary>
/// <param name="Address">The one that is kept, where it can be asked for in several ways.</param>
/// <param name="Name">For people, in the reader's language: ”Lessebo”, ”Förslag 14: Färre invånare”.</param>
/// <param name="Path">Of its page, with a query of its own where it has one.</param>
internal sealed record Subject(ObjectAddress Address, string Name, string Path)
{
    /// <summary>The organisation that it belongs to; null where it is the region's or nobody's.</summary>
    public OrganisationId? Owner { get; init; }

    /// <summary>The widest that anything said of it may be shown.</summary>
    public Visibility Widest { get; init; } = Visibility.Public;

    /// <summary>What stands there: the value of a number, with its unit.</summary>
    public string? Detail { get; init; }

    /// <summary>Where it stands on the map: degrees, WGS 84. Null for what stands nowhere.</summary>
    public (double Longitude, double Latitude)? Position { get; init; }

    /// <summary>Where the number is that it is a value of, and what it lies in; whoever follows one of them is told.</summary>
    public IReadOnlyList<ObjectAddress> Within { get; init; } = [];

    /// <summary>False for what is followed and never commented: an organisation, a workshop.</summary>
    public bool IsTalkedOf { get; init; } = true;
}
