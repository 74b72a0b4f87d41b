using Samplan.Dialogue.Contracts.Workshops;
using Samplan.Kernel;

namespace Samplan.Dialogue.Pages.Workshops;

/// <param name="Workshop">Where the code leads; null until there is one that leads somewhere.</param>
public sealed record JoinView(string Code, Workshop? Workshop, Refusal? Refusal);
