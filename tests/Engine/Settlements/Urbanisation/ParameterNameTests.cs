using Samplan.Engine.Settlements.Urbanisation;

namespace Samplan.Engine.Tests.Settlements.Urbanisation;

public sealed class ParameterNameTests
{
    [Theory]
    [InlineData("UC_density_threshold", "abc", ParameterFault.NotANumber)]
    [InlineData("UC_density_threshold", "-1", ParameterFault.NotANumber)]
    [InlineData("UC_density_threshold", "NaN", ParameterFault.NotANumber)]
    [InlineData("UC_contiguity_rule", "6", ParameterFault.NotAChoice)]
    [InlineData("UC_smooth_pop_window", "4", ParameterFault.NotANumber)]
    [InlineData("UC_built_threshold", "1.5", ParameterFault.NotANumber)]
    [InlineData("SDUC_buffer_size", "2.5", ParameterFault.NotANumber)]
    [InlineData("preset", "2019", ParameterFault.NotAChoice)]
    [InlineData("uc_density", "1", ParameterFault.UnknownName)]
    public void A_value_that_cannot_be_is_told_apart(string name, string value, ParameterFault fault) =>
        Assert.Equal((null, fault), UrbanisationParameterNames.Set(new UrbanisationParameters(), name, value));

    [Fact]
    public void Every_parameter_of_the_reference_can_be_set_and_changes_something()
    {
        foreach (var name in UrbanisationParameterNames.All.Except(["built_optimal_data"]))
        {
            var values = new[] { "0.77", "7", "8", "4", "TRUE", "FALSE", "majority_rule_R2022A", "fill-smooth", "after", "eurostat" };
            var changed = values.Select(value => UrbanisationParameterNames.Set(new UrbanisationParameters(), name, value).Parameters);
            Assert.Contains(changed, one => one is not null && one != new UrbanisationParameters());
            Assert.NotNull(UrbanisationParameterNames.FindExpected(name));
        }
        Assert.Equal(39, UrbanisationParameterNames.All.Count);
    }

    [Theory]
    [InlineData("UC_density_threshold", "299")]
    [InlineData("UCL_size_threshold", "50001")]
    [InlineData("DUC_density_threshold", "899")]
    [InlineData("LDR_density_threshold", "301")]
    public void Thresholds_that_stand_the_wrong_way_round_are_named_and_those_of_the_presets_do_not(string name, string value)
    {
        Assert.All(
            [UrbanisationParameters.Ghsl2023, UrbanisationParameters.Eurostat, UrbanisationParameters.Manual2021],
            preset => Assert.Null(preset.FindContradiction())
        );
        var found = UrbanisationParameterNames.Set(new UrbanisationParameters(), name, value).Parameters!.FindContradiction()!;
        Assert.Contains(name, new[] { found.Name, found.Other });
    }

    [Fact]
    public void The_best_built_up_share_is_the_mean_of_dense_clusters_rounded_up()
    {
        var grid = new UrbanisationGrid(1, 4, [3_000, 3_000, 0, 9_000], null, [300_000, 401_000, 405_000, 500_000]);
        Assert.Equal(0.41, DegreeOfUrbanisation.OptimalBuiltShare(grid, new ClusterRule(1_500, 5_000, Contiguity.Rook)));
        var (parameters, _) = UrbanisationParameterNames.Set(UrbanisationParameters.Ghsl2023, "UC_built_threshold", "optimal");
        (parameters, _) = UrbanisationParameterNames.Set(parameters!, "UC_size_threshold", "9000");
        Assert.Equal("uu.C", DrawnGrid.Draw(DegreeOfUrbanisation.Classify(grid, UrbanisationLevel.One, parameters!)));
    }

    [Fact]
    public void Smoothed_population_is_the_mean_of_the_known_cells_of_the_window()
    {
        var grid = new UrbanisationGrid(1, 4, [60_000, 0, double.NaN, 0]);
        var (parameters, _) = UrbanisationParameterNames.Set(UrbanisationParameters.Eurostat, "UC_smooth_pop", "TRUE");
        (parameters, _) = UrbanisationParameterNames.Set(parameters!, "UC_smooth_pop_window", "3");
        Assert.Equal("CC?.", DrawnGrid.Draw(DegreeOfUrbanisation.Classify(grid, UrbanisationLevel.One, parameters!)));
    }
}
