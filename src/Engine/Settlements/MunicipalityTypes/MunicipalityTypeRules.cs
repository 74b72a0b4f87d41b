namespace Samplan.Engine.Settlements.MunicipalityTypes;

/// <summary>Thresholds of the types; the defaults are those of 2014.</summary>
public sealed record MunicipalityTypeRules
{
    /// <summary>A metropolitan municipality has a smaller share of its people in rural areas than this.</summary>
    public double MetropolitanRuralBelow { get; init; } = 0.2;

    /// <summary>Persons of a metropolitan municipality together with adjoining ones.</summary>
    public double MetropolitanPersons { get; init; } = 500_000;

    public MetropolitanArea MetropolitanArea { get; init; } = MetropolitanArea.ConnectedUrban;

    /// <summary>A rural municipality has at least this share of its people in rural areas.</summary>
    public double RuralFrom { get; init; } = 0.5;

    /// <summary>A municipality is near a city when at least this share of its people is.</summary>
    public double NearShareFrom { get; init; } = 0.5;

    /// <summary>Mean minutes from which a wholly rural municipality is very remote.</summary>
    public double VeryRemoteMinutes { get; init; } = 90;
}
