using Samplan.Engine.Nodes.Rulesets;

namespace Samplan.Proposals.Pages;

/// <summary>Who gets nearer to services and who farther, by one indicator of nearness.</summary>
/// <param name="MissingRoles">What the indicator needs and nobody has imported; then nothing can be told.</param>
/// <param name="Nearer">Places with the value before and after, the largest change first.</param>
/// <param name="Farther">Likewise.</param>
public sealed record AccessView(
    Indicator Indicator,
    IReadOnlyList<string> MissingRoles,
    IReadOnlyList<(string Place, double? Before, double? After)> Nearer,
    IReadOnlyList<(string Place, double? Before, double? After)> Farther
);
