namespace Samplan.Engine.Flows;

/// <summary>What a flow is a share of. Shown wherever the share is shown.</summary>
public enum ShareBase
{
    /// <summary>All persons leaving the origin in the table, outside ends included, those who stay not.</summary>
    LeavingPersons,

    /// <summary>All resident workers of the origin, given from another source.</summary>
    ResidentWorkers,
}
