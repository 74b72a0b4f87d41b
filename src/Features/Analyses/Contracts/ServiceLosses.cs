namespace Samplan.Analyses.Contracts;

/// <summary>What hangs on each service of some kinds: who would lose it, and how much longer the way would be, if it alone closed. Ways are minutes or kilometres, as the measure says.</summary>
/// <param name="Measure">Its key.</param>
/// <param name="Table">The table of <c>region.gpkg</c> that shows it.</param>
/// <param name="Services">In the order of the files, those beyond the border too.</param>
public sealed record ServiceLosses(string Measure, string Table, IReadOnlyList<ServiceLoss> Services)
{
    /// <summary>As the rules name them.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>car, bike, walk or transit.</summary>
    public string Mode { get; init; } = "";

    /// <summary>Ways are kilometres along the streets; else minutes.</summary>
    public bool IsInKilometres { get; init; }

    /// <summary>T: whoever has a service so near and would not, loses it.</summary>
    public double Limit { get; init; }

    /// <summary>δ: whose way would grow by more is counted as having a longer one; null where nobody asks.</summary>
    public double? LongerBy { get; init; }

    /// <summary>Services that fewer people have nearest close one after another; null where nobody asks.</summary>
    public double? ClosesBelowPersons { get; init; }

    /// <summary>People who live near no street: nothing is known of their ways, and they are in no row.</summary>
    public double PersonsUnlinked { get; init; }

    /// <summary>Datasets with year.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Version (hash) of the network; null where there is none.</summary>
    public string? Network { get; init; }

    /// <summary>The day of the timetable, for public transport.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>What it needs and nobody has imported; then there are no services.</summary>
    public IReadOnlyList<string> MissingRoles { get; init; } = [];
}
