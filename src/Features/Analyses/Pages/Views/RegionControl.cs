namespace Samplan.Analyses.Pages.Views;

/// <summary>A parameter of a method as it can be set on the page.</summary>
/// <param name="Default">What holds where nothing is set, as it is written in parameters.</param>
/// <param name="Step">Of the slider; 0 for a parameter that is a choice.</param>
public sealed record RegionControl(string Name, string Default, double Minimum, double Maximum, double Step)
{
    /// <summary>What can be chosen; empty for a number.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>The parameters that are set on the page, by method. The others are set by command.</summary>
    public static IReadOnlyList<RegionControl> Of(string method) =>
        method switch
        {
            "scb-la" => [new("outShare", "0.20", 0.05, 0.6, 0.005), new("singleShare", "0.075", 0.01, 0.4, 0.005), new("maxLinks", "2", 1, 5, 1)],
            "ttwa" =>
            [
                new("minSZ", "3500", 500, 20000, 100),
                new("tarSZ", "25000", 1000, 100000, 500),
                new("minSC", "0.6667", 0.3, 0.95, 0.0001),
                new("tarSC", "0.75", 0.35, 1, 0.01),
                new("reserve", "code", 0, 0, 0) { Choices = ["code", "validity"] },
            ],
            "intramax" => [new("regions", "jump", 2, 60, 1), new("fewest", "2", 2, 30, 1)],
            "fua" =>
            [
                new("commutingShare", "0.15", 0.02, 0.6, 0.005),
                new("cityShare", "0.5", 0.1, 1, 0.01),
                new("centrePopulation", "50000", 5000, 250000, 1000),
            ],
            _ => [],
        };
}
