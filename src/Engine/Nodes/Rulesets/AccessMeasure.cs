using System.Globalization;
using Samplan.Engine.Accessibility;

namespace Samplan.Engine.Nodes.Rulesets;

/// <summary>A measure of what people reach, as data: asked from the middle of every square of the population grid where somebody lives.</summary>
/// <param name="Form">Which measure.</param>
/// <param name="Means">How one travels.</param>
public sealed record AccessMeasure(AccessForm Form, TravelMeans Means)
{
    /// <summary>Services of these kinds; empty where people are reached.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>The grid whose people are reached; null where services are.</summary>
    public PopulationGrid? People { get; init; }

    /// <summary>The column of the services' files that says how much each offers (beds, doctors); null where each counts 1.</summary>
    public string? Amount { get; init; }

    /// <summary>Ways are kilometres along the streets; else minutes.</summary>
    public bool IsInKilometres { get; init; }

    /// <summary>1 for the nearest service, 2 for the second nearest.</summary>
    public int Rank { get; init; } = 1;

    /// <summary>Rising, in minutes or kilometres; several only for zones of a catchment.</summary>
    public IReadOnlyList<double> Limits { get; init; } = [];

    /// <summary>Of each zone of a catchment.</summary>
    public IReadOnlyList<double> Weights { get; init; } = [];

    /// <summary>A catchment's demand and supply are split, so that nobody counts twice.</summary>
    public bool IsBalanced { get; init; }

    /// <summary>Of a potential.</summary>
    public DecayForm Decay { get; init; }

    /// <summary>Where the weight of a potential is one half, in minutes or kilometres; with <see cref="DecayForm.Power"/> the exponent.</summary>
    public double Half { get; init; }

    /// <summary>The access to the net by which a service is had online; null where online does not stand in for a way.</summary>
    public DigitalFigure? Online { get; init; }

    /// <summary>The least per cent of a square's households with that access from which the square has the service online.</summary>
    public double LeastOnlinePercent { get; init; }

    /// <summary>Of stranded service: people whose way would be longer by more than this are counted too, in minutes or kilometres; null where nobody asks.</summary>
    public double? LongerBy { get; init; }

    /// <summary>Of stranded service: facilities that fewer people have nearest close one after another; null where nobody asks.</summary>
    public double? ClosesBelowPersons { get; init; }

    /// <summary>Only for public transport.</summary>
    public TravelWindow? Window { get; init; }

    /// <summary>Names the measure: two that ask the same have the same.</summary>
    public string Key
    {
        get
        {
            var parts = new List<string> { Word(Form), Word(Means) };
            parts.Add(People is { } grid ? Word(grid) : string.Join('+', Kinds));
            if (Amount is not null)
                parts.Add(Amount);
            if (Rank > 1)
                parts.Add(Say(Rank));
            if (Limits.Count > 0)
                parts.Add(string.Join(',', Limits.Select(Say)));
            if (Weights.Count > 0)
                parts.Add((IsBalanced ? "balanced " : "") + string.Join(',', Weights.Select(Say)));
            if (Form == AccessForm.Potential)
                parts.Add($"{Word(Decay)} {Say(Half)}");
            if (Online is { } online)
                parts.Add($"or {Word(online)} {Say(LeastOnlinePercent)}");
            if (LongerBy is { } more)
                parts.Add($"longer {Say(more)}");
            if (ClosesBelowPersons is { } least)
                parts.Add($"below {Say(least)}");
            if (IsInKilometres)
                parts.Add("km");
            if (Window is { } window)
                parts.Add($"{window.FirstMinute}-{window.LastMinute} p{Say(window.Percentile)}{(window.Date is { } day ? $" {day:yyyy-MM-dd}" : "")}");
            return string.Join(':', parts);
        }
    }

    private static string Say(double number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
