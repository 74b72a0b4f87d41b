using Samplan.Dialogue.Contracts.Workshops;

namespace Samplan.Dialogue.Pages.Workshops;

public sealed record WorkshopListView(IReadOnlyList<Workshop> Workshops, bool MayLead);
