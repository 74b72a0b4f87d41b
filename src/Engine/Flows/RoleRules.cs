namespace Samplan.Engine.Flows;

/// <summary>
/// The thresholds by which roles follow from the flows. The first two are the self-sufficiency test of Statistics Sweden's
/// local labour markets (20 and 7.5 per cent for municipalities; places need higher ones).
/// </summary>
public sealed record RoleRules
{
    /// <summary>At most this share 0–1 of the residents who work may leave a self-sufficient place.</summary>
    public required double MaximumLeavingShare { get; init; }

    /// <summary>At most this share 0–1 may go to any one destination.</summary>
    public required double MaximumSingleShare { get; init; }

    /// <summary>A place leans on the destination of its largest outflow when that is at least this share 0–1 …</summary>
    public required double SatelliteShare { get; init; }

    /// <summary>… and at least this many persons.</summary>
    public required double MinimumPersons { get; init; }

    /// <summary>Most links between a satellite and its centre. A longer chain is broken at its weakest link.</summary>
    public int MaximumLinks { get; init; } = 2;
}
