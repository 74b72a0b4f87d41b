namespace Samplan.Accounts.Contracts;

/// <summary>
/// Something that was done and that others may want to be told of. It holds ids and states and nothing that somebody wrote: its words are found when it is
/// read, by somebody who may read them.
/// </summary>
/// <param name="Actor">Who did it; is not told.</param>
/// <param name="Kind"><c>room.act</c>; what it says of the object is <c>dialogue.happenings.room.act</c> in the texts.</param>
/// <param name="About">The object. Whoever follows it is told.</param>
public sealed record Happening(Actor Actor, string Kind, ObjectAddress About)
{
    /// <summary>What else it concerns: the edition of a proposal, the place of a number. Whoever follows one of them is told.</summary>
    public IReadOnlyList<ObjectAddress> Also { get; init; } = [];

    /// <summary>For which organisation it was done; whoever follows the organisation is told.</summary>
    public OrganisationId? For { get; init; }

    /// <summary>Who may ever be told, as it was at that moment: the organisation's own, members or everybody.</summary>
    public ObjectFacts Facts { get; init; } = ObjectFacts.None;

    /// <summary>Who is told whatever they follow: the proposer, whoever is mentioned.</summary>
    public IReadOnlyList<PersonId> To { get; init; } = [];

    /// <summary>Whoever did it follows the object from then on.</summary>
    public bool IsFollowed { get; init; }

    /// <summary>What fills the gaps of its sentence, and must hold no personal data.</summary>
    public IReadOnlyDictionary<string, string> Details { get; init; } = new Dictionary<string, string>();

    /// <summary>For what is found out again and again: it is told once by this name.</summary>
    public string? OnceBy { get; init; }
}
