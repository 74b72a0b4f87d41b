using Samplan.Accounts.Contracts;

namespace Samplan.Dialogue.Contracts.Workshops;

/// <summary>A workshop that small groups join by a code. Immutable: what is done to it gives the next one.</summary>
/// <param name="Number">For people; from 1, counting in the workspace.</param>
/// <param name="Organisation">Whose it is; null only on a machine without accounts.</param>
/// <param name="Circles">Names of the small groups (bikupor), as prepared and as added by those who join.</param>
/// <param name="Version">Counts what has been done to it; whoever does something must have seen the newest.</param>
public sealed record Workshop(
    int Number,
    OrganisationId? Organisation,
    string Title,
    IReadOnlyList<Question> Questions,
    WorkshopView View,
    IReadOnlyList<string> Circles,
    WorkshopState State,
    int Version
)
{
    public PersonId? Leader { get; init; }

    /// <summary>What one joins by; null when it is not open.</summary>
    public string? Code { get; init; }

    /// <summary>When the code ends by itself.</summary>
    public DateTimeOffset? CodeUntil { get; init; }

    /// <summary>How many dots each has in the voting.</summary>
    public int DotsEach { get; init; }

    public DateTimeOffset? OpenedAt { get; init; }
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>How the logs name it.</summary>
    public string Key => FormattableString.Invariant($"{Number}");

    /// <summary>What permissions ask of it.</summary>
    public ObjectFacts Facts =>
        new()
        {
            Organisation = Organisation,
            Person = Leader,
            State = State.ToString(),
        };
}
