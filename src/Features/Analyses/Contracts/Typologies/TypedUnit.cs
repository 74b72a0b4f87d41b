namespace Samplan.Analyses.Contracts.Typologies;

/// <summary>A municipality with its type and all that it was told by.</summary>
/// <param name="Group">Of three; null where it is not known.</param>
/// <param name="Type">Of six; null where it hangs on what is not known.</param>
public sealed record TypedUnit(string Id, string? Code, string Name, int? Group, int? Type)
{
    /// <summary>Share 0–1 of the people outside urban clusters.</summary>
    public double? RuralShare { get; init; }

    public double? Persons { get; init; }

    /// <summary>Persons of the municipality together with those that it was counted with; null where that was not asked.</summary>
    public double? AreaPersons { get; init; }

    /// <summary>Share 0–1 of the people near a city.</summary>
    public double? NearShare { get; init; }

    public double? MeanMinutes { get; init; }
}
