using Samplan.Dialogue.Contracts.Workshops;
using Samplan.Kernel;

namespace Samplan.Dialogue.Pages.Workshops;

/// <param name="Own">Cards of the participant's own.</param>
/// <param name="OwnDots">Targets that the participant has dots on.</param>
/// <param name="Places">To choose where there is no map.</param>
/// <param name="After">Number of the newest event when the page was made.</param>
public sealed record TakePartView(
    Board Board,
    string Circle,
    IReadOnlyList<Card> Own,
    IReadOnlyList<string> OwnDots,
    IReadOnlyList<string> Places,
    long After,
    Refusal? Refusal
)
{
    /// <summary>Dots that are left, of those that count together with the targets.</summary>
    public int DotsLeft(int dots, IEnumerable<string> targets) => dots - targets.Count(target => OwnDots.Contains(target));
}
