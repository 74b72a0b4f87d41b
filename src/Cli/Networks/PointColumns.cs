namespace Samplan.Cli.Networks;

/// <summary>What is asked of a table of points beside their places.</summary>
/// <param name="AmountNames">Names that the column of numbers may have, the first one to be named when it is missing.</param>
/// <param name="IsAmountDemanded">Whether the column must be there.</param>
/// <param name="AreaName">The column of areas; null when it is not asked for.</param>
internal sealed record PointColumns(string[] AmountNames, bool IsAmountDemanded, string? AreaName = null)
{
    /// <summary>A column of shares from 0 to 1; null when it is not asked for.</summary>
    public string? ShareName { get; init; }

    /// <summary>People, under the name given or one of the usual.</summary>
    public static PointColumns Persons(string? name, bool isDemanded, string? area) =>
        new(name is null ? ["population", "befolkning", "persons", "personer", "pop"] : [name], isDemanded || name is not null, area);

    /// <summary>Opportunities or supply, under the name given or one of the usual.</summary>
    public static PointColumns Supply(string? name, string? area) =>
        new(name is null ? ["amount", "antal", "supply", "utbud", "capacity", "kapacitet"] : [name], name is not null, area);
}
