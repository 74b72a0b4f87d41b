using Samplan.Accounts.Contracts;
using Samplan.Dialogue.Contracts.Workshops;
using Samplan.Kernel;

namespace Samplan.Dialogue.Pages.Workshops;

/// <param name="Workshop">Null for a new one.</param>
/// <param name="Organisations">For which it can be held.</param>
/// <param name="Questions">With some empty ones at the end.</param>
/// <param name="Layers">That can be shown, id and name.</param>
/// <param name="Place">Label of the place in the middle of the map; empty for the whole region.</param>
public sealed record WorkshopFormView(
    Workshop? Workshop,
    IReadOnlyList<Organisation> Organisations,
    string Organisation,
    string Title,
    IReadOnlyList<Question> Questions,
    IReadOnlyList<string> Circles,
    IReadOnlyList<(string Id, string Name)> Layers,
    IReadOnlyList<string> ChosenLayers,
    IReadOnlyList<string> Places,
    string Place,
    double WidthKilometres
)
{
    public Refusal? Refusal { get; init; }
}
