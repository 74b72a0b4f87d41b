namespace Samplan.Engine.Flows.Regions;

/// <summary>One region of a division.</summary>
/// <param name="Centre">The unit that names it.</param>
/// <param name="Units">All of its units, by rising number.</param>
public sealed record FunctionalRegion(int Centre, IReadOnlyList<int> Units)
{
    /// <summary>Employed persons who live in the region, wherever in the table they work.</summary>
    public required double Residents { get; init; }

    /// <summary>Persons who work in the region, wherever in the table they live.</summary>
    public required double Jobs { get; init; }

    /// <summary>Persons who both live and work in the region.</summary>
    public required double InternalPersons { get; init; }

    /// <summary>Whether the region meets its method's own conditions; null where the method sets none.</summary>
    public bool? IsValid { get; init; }

    /// <summary>Share 0–1 of the employed residents who work in the region; null where nobody employed lives there.</summary>
    public double? SupplySelfContainment => Residents > 0 ? InternalPersons / Residents : null;

    /// <summary>Share 0–1 of the jobs that residents of the region hold; null where there are no jobs.</summary>
    public double? DemandSelfContainment => Jobs > 0 ? InternalPersons / Jobs : null;
}
