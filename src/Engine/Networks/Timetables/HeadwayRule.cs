namespace Samplan.Engine.Networks.Timetables;

/// <summary>What is taken for the departures of a line that promises only a headway.</summary>
public enum HeadwayRule
{
    /// <summary>Every boarding waits half the headway: the mean of a passenger who comes at random.</summary>
    HalfHeadway,

    /// <summary>Departures at the headway from a first one that is drawn from the seed.</summary>
    Drawn,
}
