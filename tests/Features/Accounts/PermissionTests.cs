using FsCheck;
using FsCheck.Fluent;
using Samplan.Accounts.Contracts;

namespace Samplan.Features.Tests.Accounts;

public sealed class PermissionTests
{
    private static readonly OrganisationId s_region = new("region");
    private static readonly OrganisationId s_town = new("town");
    private static readonly OrganisationId s_otherTown = new("other-town");
    private static readonly PersonId s_anna = new("anna");

    private static readonly Permission s_release = new("proposals.release", Grant.Own(Role.Releaser).In("draft"));

    [Fact]
    public void What_nobody_is_granted_is_refused_to_everybody_but_whoever_sits_at_the_machine()
    {
        var nothing = new Permission("proposals.nothing");

        Assert.False(new Actor.Anonymous().May(nothing, ObjectFacts.None));
        Assert.False(Anna((s_region, Role.Administrator)).May(nothing, ObjectFacts.None));
        Assert.True(new Actor.Local().May(nothing, ObjectFacts.None));
    }

    [Theory]
    [InlineData("town", Role.Releaser, "draft", true)]
    [InlineData("town", Role.Contributor, "draft", false)]
    [InlineData("other-town", Role.Releaser, "draft", false)]
    [InlineData("region", Role.Releaser, "draft", false)]
    [InlineData("town", Role.Releaser, "submitted", false)]
    public void A_role_counts_in_its_own_organisation_and_in_the_right_state(string organisation, Role role, string state, bool may) =>
        Assert.Equal(may, Anna((new OrganisationId(organisation), role)).May(s_release, new ObjectFacts { Organisation = s_town, State = state }));

    [Fact]
    public void What_belongs_to_no_organisation_is_nobodys_own() =>
        Assert.False(Anna((s_town, Role.Releaser)).May(s_release, new ObjectFacts { State = "draft" }));

    [Fact]
    public void One_s_own_is_one_s_own()
    {
        var end = new Permission("accounts.end-session", Grant.Self());

        Assert.True(Anna().May(end, new ObjectFacts { Person = s_anna }));
        Assert.False(Anna().May(end, new ObjectFacts { Person = new PersonId("bo") }));
        Assert.False(Anna().May(end, ObjectFacts.None));
        Assert.False(new Actor.Anonymous().May(end, ObjectFacts.None));
    }

    [Theory]
    [InlineData(Visibility.Public, true, true)]
    [InlineData(Visibility.Members, false, true)]
    [InlineData(Visibility.Organisation, false, false)]
    public void The_picture_is_shown_as_far_as_its_visibility_reaches(Visibility visibility, bool anonymous, bool member)
    {
        var facts = new ObjectFacts { Visibility = visibility };

        Assert.Equal(anonymous, new Actor.Anonymous().May(RegionPermissions.See, facts));
        Assert.Equal(member, Anna((s_otherTown, Role.Reader)).May(RegionPermissions.See, facts));
        Assert.Equal(anonymous, Anna().May(RegionPermissions.See, facts));
    }

    [Fact]
    public void More_roles_never_permit_less() =>
        Prop.ForAll(
                Worlds().ToArbitrary(),
                static world =>
                {
                    var fewer = Anna([.. world.Memberships.Skip(1)]);
                    var more = Anna([.. world.Memberships]);
                    return !fewer.May(world.Permission, world.Facts) || more.May(world.Permission, world.Facts);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_coarse_no_is_never_a_fine_yes() =>
        Prop.ForAll(
                Worlds().ToArbitrary(),
                static world =>
                {
                    Actor[] actors = [new Actor.Anonymous(), new Actor.Local(), Anna([.. world.Memberships])];
                    return actors.All(actor => actor.MayEver(world.Permission) || !actor.May(world.Permission, world.Facts));
                }
            )
            .QuickCheckThrowOnFailure();

    private static Actor.Person Anna(params (OrganisationId Organisation, Role Role)[] roles) =>
        new(
            s_anna,
            "Anna",
            [
                .. roles.Select(one => new Membership(
                    one.Organisation,
                    one.Organisation == s_region ? OrganisationKind.Region : OrganisationKind.Municipality,
                    one.Role
                )),
            ]
        );

    private static Gen<(List<(OrganisationId, Role)> Memberships, Permission Permission, ObjectFacts Facts)> Worlds()
    {
        var organisation = Gen.Elements(s_region, s_town, s_otherTown);
        var role = Gen.Elements(Enum.GetValues<Role>());
        var membership = organisation.SelectMany(place => role.Select(one => (place, one)));
        var state = Gen.Elements("draft", "submitted");
        var visibility = Gen.Elements(Enum.GetValues<Visibility>());
        var grant =
            from relation in Gen.Elements(Enum.GetValues<Relation>())
            from roles in role.ListOf()
            from states in state.ListOf()
            from visibilities in visibility.ListOf()
            select new Grant(relation, [.. roles]).In([.. states]).At([.. visibilities]);
        return from memberships in membership.ListOf()
            from grants in grant.ListOf()
            from owner in organisation
            from lifeState in state
            from shown in visibility
            from person in Gen.Elements(s_anna, new PersonId("bo"))
            select (
                memberships.ToList(),
                new Permission("drawn.act", [.. grants]),
                new ObjectFacts
                {
                    Organisation = owner,
                    State = lifeState,
                    Visibility = shown,
                    Person = person,
                }
            );
    }
}
