using Samplan.Engine.Statistics;

namespace Samplan.Engine.Tests.Statistics;

public class MeasuresTests
{
    [Fact]
    public void What_is_computed_from_something_missing_is_missing()
    {
        Assert.Null(Measures.Difference(null, 4));
        Assert.Null(Measures.Ratio(4, null));
        Assert.Null(Measures.Share(null, 10));
        Assert.Null(Measures.Growth(10, null));
        Assert.Null(Measures.Total([1, null, 3]));
        Assert.Null(Measures.Total([]));
    }

    [Fact]
    public void A_ratio_to_nothing_and_growth_from_nothing_have_no_value()
    {
        Assert.Null(Measures.Ratio(4, 0));
        Assert.Null(Measures.Share(0, 0));
        Assert.Null(Measures.Growth(0, 10));
        Assert.Null(Measures.AnnualGrowth(0, 10, 5));
        Assert.Null(Measures.Ratio(double.MaxValue, 1e-300));
    }

    [Fact]
    public void Zero_is_a_value()
    {
        Assert.Equal(0, Measures.Difference(4, 4));
        Assert.Equal(0, Measures.Share(0, 10));
        Assert.Equal(-1, Measures.Growth(10, 0));
    }

    [Fact]
    public void Growth_a_year_is_compounded()
    {
        Assert.Equal(0.21, Measures.Growth(100, 121)!.Value, 12);
        Assert.Equal(0.10, Measures.AnnualGrowth(100, 121, 2)!.Value, 12);
    }

    [Fact]
    public void Breadth_counts_different_industries_at_the_level_asked_for()
    {
        Workplace[] workplaces = [new("47.111", null, 3), new("47112", null, null), new("4721", null, 1), new("56", null, 1), new("01", null, 0)];

        Assert.Equal(new IndustryBreadth(2, 0), IndustryBreadth.Of(workplaces, digits: 2));
        Assert.Equal(new IndustryBreadth(2, 1), IndustryBreadth.Of(workplaces, digits: 3));
        Assert.Equal(new IndustryBreadth(2, 2), IndustryBreadth.Of(workplaces, digits: 5));
    }

    [Fact]
    public void Where_there_are_no_codes_names_are_counted()
    {
        Workplace[] workplaces = [new(null, "Tillverkning", 3), new(null, " tillverkning", 1), new(null, "Handel", 1), new(null, null, 1)];

        Assert.Equal(new IndustryBreadth(2, 1), IndustryBreadth.Of(workplaces, digits: 5));
    }

    [Theory]
    [InlineData(19, null, null)]
    [InlineData(20, 0, 1.0)]
    [InlineData(99.5, 1, 1.6)]
    [InlineData(100, 2, 2.8)]
    [InlineData(40_000, 5, 9.0)]
    public void A_link_has_the_width_of_its_class_and_none_below_the_cut_off(double persons, int? expected, double? pixels)
    {
        var found = WidthClasses.Persons.FindClass(persons);

        Assert.Equal(expected, found);
        Assert.Equal(pixels, found is { } i ? WidthClasses.Persons.WidthsPixels[i] : null);
    }

    [Fact]
    public void Other_classes_get_widths_by_the_root_of_their_middle()
    {
        var widths = WidthClasses.ByRootOfMiddle(ClassBreaks.Fixed([20, 50, 100, 250, 500, 1000]));

        Assert.Equal([1, 1.7, 2.8, 4.4, 6.4, 9], widths.WidthsPixels.Select(w => w));
        Assert.Null(widths.FindClass(null));
    }
}
