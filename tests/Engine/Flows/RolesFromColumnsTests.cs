using Samplan.Engine.Flows;

namespace Samplan.Engine.Tests.Flows;

public class RolesFromColumnsTests
{
    [Theory]
    [InlineData("T1", null, null, null, FunctionalRole.Centre, null, null)]
    [InlineData("T1", "T1", null, null, FunctionalRole.Centre, null, null)] // a centre that is a secondary centre of another too
    [InlineData("Solitare", null, null, null, FunctionalRole.Solitary, null, null)]
    [InlineData(null, "T1", "T9", null, FunctionalRole.SecondaryCentre, "T9", null)]
    [InlineData(null, null, "T9", null, FunctionalRole.Satellite, "T9", null)]
    [InlineData("", " ", "T9", "T5", FunctionalRole.Satellite, "T9", "T5")]
    [InlineData(null, null, null, null, FunctionalRole.Undetermined, null, null)]
    public void The_first_column_that_speaks_gives_the_role(
        string? la,
        string? secondary,
        string? first,
        string? second,
        FunctionalRole role,
        string? centre,
        string? secondaryCentre
    )
    {
        var read = RolesFromColumns.Read([new PublishedRoleColumns("T1", la, secondary, first, second)]);

        Assert.Equal(new PublishedRole("T1", role, centre, secondaryCentre), read.Single());
    }
}
