namespace Samplan.Engine.Settlements.Nordic;

/// <summary>
/// Thresholds of the Nordic-like typology. Population limits are published; densities and distances are ours, since the published model's are not:
/// minutes of driving are taken for kilometres as the crow flies where no travel times are given.
/// </summary>
public sealed record NordicParameters
{
    /// <summary>Persons per square kilometre of land in a cell of an urban cluster. Ours.</summary>
    public double ClusterDensity { get; init; } = 300;

    /// <summary>Persons of an urban core. Published.</summary>
    public double CorePersons { get; init; } = 15_000;

    /// <summary>Persons from which a smaller cluster is a local centre. Published.</summary>
    public double LocalCentrePersons { get; init; } = 5_000;

    /// <summary>Mean density of a cell and its eight neighbours that makes the inner part of a core. Ours.</summary>
    public double InnerDensity { get; init; } = 1_500;

    /// <summary>Kilometres from a core to which land is peri-urban, for 6 minutes. Ours.</summary>
    public double PeriUrbanKilometres { get; init; } = 4;

    /// <summary>Kilometres from a smaller cluster to which land is peri-urban, for 4.5 minutes. Ours.</summary>
    public double LocalPeriUrbanKilometres { get; init; } = 2;

    /// <summary>Kilometres from a core to which the countryside is close to urban, for 20 to 30 minutes. Ours.</summary>
    public double CloseKilometres { get; init; } = 20;

    /// <summary>Minutes from the edge of a core to which land is peri-urban, where travel times are given. Published.</summary>
    public double PeriUrbanMinutes { get; init; } = 6;

    /// <summary>Minutes from the edge of a core to which the countryside is close to urban, where travel times are given: the middle of the published 20 to 30.</summary>
    public double CloseMinutes { get; init; } = 25;

    /// <summary>Mean density within five by five cells that makes a heartland. Ours.</summary>
    public double HeartlandDensity { get; init; } = 5;
}
