using Samplan.Engine.Accessibility.BasicAccess;

namespace Samplan.Cli.Accessibility;

/// <summary>How far an origin comes by a criterion.</summary>
/// <param name="IsKnown">Whether streets are near the origin and a destination, so that something can be said.</param>
/// <param name="Best">The destination with the best day; null when no level with demands is reached.</param>
internal sealed record BasicRow(int Origin, AskedCriterion Criterion, bool IsKnown, (int Destination, DayOut Day)? Best)
{
    /// <summary>The level's name; empty where nothing is known.</summary>
    public string Level =>
        !IsKnown ? ""
        : Best is var (_, day) ? day.Level.Name
        : Criterion.Otherwise;
}
