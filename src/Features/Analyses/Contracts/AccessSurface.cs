namespace Samplan.Analyses.Contracts;

/// <summary>A measure of what people reach, from the middle of every square of the newest population grid where somebody lives. The lists are by square.</summary>
/// <param name="Measure">Its key.</param>
/// <param name="Eastings">West edge, metres.</param>
/// <param name="Northings">South edge, metres.</param>
/// <param name="Sizes">Side, metres.</param>
/// <param name="Persons">Above zero.</param>
/// <param name="Values">In the measure's unit. Null where nothing is known of the square, infinite where there is no way however far one goes.</param>
public sealed record AccessSurface(
    string Measure,
    IReadOnlyList<double> Eastings,
    IReadOnlyList<double> Northings,
    IReadOnlyList<double> Sizes,
    IReadOnlyList<double> Persons,
    IReadOnlyList<double?> Values
)
{
    /// <summary>Datasets with year.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Version (hash) of the network; null where there is none.</summary>
    public string? Network { get; init; }

    /// <summary>The day of the timetable, for public transport.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>What it needs and nobody has imported; then there are no squares.</summary>
    public IReadOnlyList<string> MissingRoles { get; init; } = [];
}
