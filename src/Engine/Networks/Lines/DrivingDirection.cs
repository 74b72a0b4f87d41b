namespace Samplan.Engine.Networks.Lines;

/// <summary>Which way cars may drive along a line, as its points are ordered.</summary>
public enum DrivingDirection
{
    /// <summary>The points say nothing.</summary>
    Both,

    /// <summary>From the first point to the last.</summary>
    Forward,

    /// <summary>From the last point to the first.</summary>
    Backward,

    /// <summary>Closed to cars.</summary>
    None,
}
