namespace Samplan.Engine.Networks.Lines;

/// <summary>Which way cars may drive along a line, as its points are ordered.</summary>
public enum DrivingDirection
{
    Both,
    Forward,
    Backward,

    /// <summary>Closed to cars.</summary>
    None,
}
