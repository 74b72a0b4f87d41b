namespace Samplan.Engine.Accessibility;

/// <summary>How a measure changes for some people. A gain is whatever is better: more reached, or a shorter way.</summary>
public sealed record AccessChange(string Group)
{
    /// <summary>People whose value is better than before, or who have one where they had none.</summary>
    public double PersonsWhoGain { get; init; }

    /// <summary>People whose value is worse than before, or who had one and have none.</summary>
    public double PersonsWhoLose { get; init; }

    /// <summary>People with the same value before and after.</summary>
    public double PersonsAsBefore { get; init; }

    /// <summary>Those who had no value and get one, or the other way round; they also count among who gain or lose, and are in no mean.</summary>
    public double PersonsWithOneValue { get; init; }

    /// <summary>Those without a value before and after.</summary>
    public double PersonsWithoutValue { get; init; }

    /// <summary>Σ P · (after − before) over those with both values.</summary>
    public double PersonUnits { get; init; }

    /// <summary>Places whose number of people is missing.</summary>
    public int PlacesWithoutPersons { get; init; }

    /// <summary>Mean change of those with both values; null without any.</summary>
    public double? MeanChange => PersonsWhoGain + PersonsWhoLose + PersonsAsBefore - PersonsWithOneValue is > 0 and var persons ? PersonUnits / persons : null;
}
