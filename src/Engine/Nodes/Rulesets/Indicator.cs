namespace Samplan.Engine.Nodes.Rulesets;

/// <summary>A measured property of every place (or municipality), declared as data: a method with parameters, never code.</summary>
public sealed record Indicator(string Key, LocalText Name, IndicatorUnit Unit, IndicatorMethod Method)
{
    /// <summary>A name short enough to head a narrow column; null when the name itself is.</summary>
    public LocalText? ShortName { get; init; }

    /// <summary>Decimals shown, and the step in which what-it-would-take answers: 0 means whole numbers.</summary>
    public int Decimals { get; init; }

    public Geography Geography { get; init; } = Geography.Place;

    /// <summary>The year or years of the value where the method does not say (a column of a file).</summary>
    public Period? Period { get; init; }

    /// <summary>Smallest value that can occur; what-it-would-take never asks for less.</summary>
    public double? Minimum { get; init; }

    /// <summary>Largest value that can occur; what-it-would-take never asks for more.</summary>
    public double? Maximum { get; init; }
}
