using Samplan.Catalogue.Contracts;

namespace Samplan.Features.Tests.Catalogue;

public sealed class FreshnessTests
{
    [Theory]
    [InlineData("P1Y", "2023-03-01", "2024-03-01", false)]
    [InlineData("P1Y", "2024-02-29", "2025-03-01", false)]
    [InlineData("P1Y", "2024-02-29", "2025-03-02", true)]
    [InlineData("P1M", "2024-01-31", "2024-03-02", false)]
    [InlineData("P1M", "2024-01-31", "2024-03-03", true)]
    [InlineData("P2W", "2024-01-01", "2024-01-15", false)]
    [InlineData("P2W", "2024-01-01", "2024-01-16", true)]
    [InlineData("P1Y6M", "2024-01-01", "2025-07-01", false)]
    public void Data_is_late_only_when_the_longest_reading_of_its_interval_has_passed(string interval, string updatedOn, string today, bool isOverdue) =>
        Assert.Equal(isOverdue, Freshness.Of(UpdatedOn(updatedOn), interval, DateOnly.Parse(today)).IsOverdue);

    [Fact]
    public void The_days_late_are_counted_from_the_day_it_was_due()
    {
        var freshness = Freshness.Of(UpdatedOn("2024-01-01"), "P1W", new DateOnly(2024, 1, 18));

        Assert.Equal((true, new DateOnly(2024, 1, 8), 10), (freshness.IsOverdue, freshness.DueOn!.Value, freshness.OverdueDays));
    }

    [Fact]
    public void Nothing_is_late_when_nobody_has_said_how_often_it_is_renewed() =>
        Assert.Equal(new Freshness(false, null, 0), Freshness.Of(UpdatedOn("1999-01-01"), null, new DateOnly(2026, 1, 1)));

    [Theory]
    [InlineData("P")]
    [InlineData("1Y")]
    [InlineData("P0D")]
    [InlineData("PT1H")]
    [InlineData("P-1Y")]
    [InlineData("P1Y ")]
    public void A_duration_that_is_none_has_no_interval(string text) => Assert.Null(UpdateInterval.Find(text));

    private static DatasetVersion UpdatedOn(string day) =>
        new(new DatasetId("places"), 1, null, "", "", "", "", default, DateOnly.Parse(day), "", null, 0, [], new Dictionary<string, string>(), false, true);
}
