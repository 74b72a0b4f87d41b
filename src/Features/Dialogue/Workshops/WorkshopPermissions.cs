using Samplan.Accounts.Contracts;
using Samplan.Dialogue.Contracts.Workshops;

namespace Samplan.Dialogue.Workshops;

/// <summary>Who may do what in a workshop, as data.</summary>
internal sealed class WorkshopPermissions : IPermissionSource
{
    /// <summary>The organisation that holds it sees what is written in it, and takes it home.</summary>
    public static Permission See { get; } = new("workshops.see", Grant.EveryColleague(), Grant.Region(Role.Editor));

    /// <summary>Prepare, open, group, let vote and close.</summary>
    public static Permission Lead { get; } = new("workshops.lead", Grant.Own(Role.Releaser), Grant.Region(Role.Editor));

    /// <summary>Whoever has the code, without an account; then the seat is asked for as well.</summary>
    public static Permission TakePart { get; } = new("workshops.take-part", Grant.Anyone().In(nameof(WorkshopState.Open), nameof(WorkshopState.Voting)));

    public IReadOnlyList<Permission> List() => [See, Lead, TakePart];
}
