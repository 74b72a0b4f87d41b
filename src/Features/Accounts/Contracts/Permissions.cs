namespace Samplan.Accounts.Contracts;

/// <summary>The one answer to who may do what. Pure: the same facts give the same answer.</summary>
public static class Permissions
{
    /// <summary>Whether the actor may do this to this object.</summary>
    public static bool May(this Actor actor, Permission permission, ObjectFacts facts) =>
        actor is Actor.Local || permission.Grants.Any(grant => Holds(actor, grant, facts));

    /// <summary>Whether there could be an object that the actor may do this to. False is a sure no; true leaves the answer to <see cref="May"/>.</summary>
    public static bool MayEver(this Actor actor, Permission permission) => actor is Actor.Local || permission.Grants.Any(grant => CouldHold(actor, grant));

    private static bool Holds(Actor actor, Grant grant, ObjectFacts facts) =>
        (grant.States.Count == 0 || (facts.State is { } state && grant.States.Contains(state, StringComparer.Ordinal)))
        && (grant.Visibilities.Count == 0 || grant.Visibilities.Contains(facts.Visibility))
        && Stands(actor, grant, facts);

    private static bool Stands(Actor actor, Grant grant, ObjectFacts facts) =>
        grant.Relation == Relation.Anyone
        || (
            actor is Actor.Person person
            && grant.Relation switch
            {
                Relation.Self => facts.Person == person.Id,
                Relation.Own => person.Memberships.Any(one => one.Organisation == facts.Organisation && grant.Roles.Contains(one.Role)),
                Relation.Region => person.Memberships.Any(one => one.Kind == OrganisationKind.Region && grant.Roles.Contains(one.Role)),
                Relation.Any => person.Memberships.Any(one => grant.Roles.Contains(one.Role)),
                Relation.Anyone => true,
            }
        );

    private static bool CouldHold(Actor actor, Grant grant) =>
        grant.Relation == Relation.Anyone
        || (
            actor is Actor.Person person
            && grant.Relation switch
            {
                Relation.Self => true,
                Relation.Region => person.Memberships.Any(one => one.Kind == OrganisationKind.Region && grant.Roles.Contains(one.Role)),
                Relation.Own or Relation.Any => person.Memberships.Any(one => grant.Roles.Contains(one.Role)),
                Relation.Anyone => true,
            }
        );
}
