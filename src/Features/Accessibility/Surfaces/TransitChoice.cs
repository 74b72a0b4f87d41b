namespace Samplan.Accessibility.Surfaces;

/// <summary>Which journeys by public transport count.</summary>
/// <param name="FirstMinute">Minutes after midnight.</param>
/// <param name="LastMinute">Minutes after midnight; the last departure is the minute before.</param>
internal sealed record TransitChoice(DateOnly? Date, int FirstMinute, int LastMinute, double Percentile)
{
    public static TransitChoice Morning { get; } = new(null, 7 * 60, 9 * 60, 50);
}
