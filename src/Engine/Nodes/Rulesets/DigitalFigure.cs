namespace Samplan.Engine.Nodes.Rulesets;

/// <summary>Access to the net, as a part of the households.</summary>
public enum DigitalFigure
{
    /// <summary>Fixed access with at least 100 Mbit/s.</summary>
    Share100,

    /// <summary>Fixed access with at least 1 Gbit/s.</summary>
    Share1000,

    /// <summary>Mobile data, as the file defines it.</summary>
    Mobile,
}
