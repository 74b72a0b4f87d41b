namespace Samplan.Engine.Routing.Transit;

/// <summary>Departures at a fixed step: 14:00, 14:01, … 15:59 are (50400, 120).</summary>
/// <param name="FirstSeconds">Seconds after midnight.</param>
/// <param name="Count">Number of departures, at least 1.</param>
public readonly record struct DepartureWindow(int FirstSeconds, int Count, int StepSeconds = 60)
{
    /// <summary>A departure's time in seconds after midnight.</summary>
    /// <param name="departure">Its number from 0; the window's count gives the time at which it has ended.</param>
    public int SecondsAt(int departure) => FirstSeconds + (departure * StepSeconds);
}
