using Samplan.Accounts.Contracts;
using Samplan.Dialogue.Contracts.Workshops;

namespace Samplan.Dialogue.Workshops.Domain;

/// <summary>What the facilitator has put down.</summary>
internal sealed record WorkshopWriting(
    OrganisationId? Organisation,
    string Title,
    IReadOnlyList<Question> Questions,
    WorkshopView View,
    IReadOnlyList<string> Circles
);
