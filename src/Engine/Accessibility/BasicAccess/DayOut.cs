namespace Samplan.Engine.Accessibility.BasicAccess;

/// <summary>A day's journey out and back that reaches a level: the proof of it.</summary>
public sealed record DayOut(CriterionLevel Level, Connection There, Connection Back)
{
    /// <summary>From the arrival there to the departure home.</summary>
    public int StaySeconds => Back.DepartureSeconds - There.ArrivalSeconds;
}
