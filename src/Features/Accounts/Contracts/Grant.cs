namespace Samplan.Accounts.Contracts;

/// <summary>One line of the table of permissions: who may, and when.</summary>
/// <param name="Roles">One of these; empty for <see cref="Relation.Anyone"/> and <see cref="Relation.Self"/>, which ask for no role.</param>
public sealed record Grant(Relation Relation, IReadOnlyList<Role> Roles)
{
    /// <summary>The states of the object in which it holds; empty: in every state.</summary>
    public IReadOnlyList<string> States { get; private init; } = [];

    /// <summary>The visibilities of the object at which it holds; empty: at each.</summary>
    public IReadOnlyList<Visibility> Visibilities { get; private init; } = [];

    public static Grant Anyone() => new(Relation.Anyone, []);

    public static Grant Self() => new(Relation.Self, []);

    public static Grant Own(params IReadOnlyList<Role> roles) => new(Relation.Own, roles);

    public static Grant Region(params IReadOnlyList<Role> roles) => new(Relation.Region, roles);

    public static Grant Any(params IReadOnlyList<Role> roles) => new(Relation.Any, roles);

    /// <summary>Everybody who has signed in and belongs somewhere.</summary>
    public static Grant EveryMember() => new(Relation.Any, Enum.GetValues<Role>());

    /// <summary>Everybody in the organisation that the object belongs to.</summary>
    public static Grant EveryColleague() => new(Relation.Own, Enum.GetValues<Role>());

    public Grant In(params IReadOnlyList<string> states) => this with { States = states };

    public Grant At(params IReadOnlyList<Visibility> visibilities) => this with { Visibilities = visibilities };
}
