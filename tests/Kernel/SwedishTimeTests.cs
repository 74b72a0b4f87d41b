namespace Samplan.Kernel.Tests;

public sealed class SwedishTimeTests
{
    [Theory]
    [InlineData("2026-01-31T22:59:59Z", "2026-01-31")]
    [InlineData("2026-01-31T23:00:00Z", "2026-02-01")]
    [InlineData("2026-06-30T21:59:59Z", "2026-06-30")]
    [InlineData("2026-06-30T22:00:00Z", "2026-07-01")]
    public void A_day_begins_at_Swedish_midnight_summer_and_winter(string moment, string day) =>
        Assert.Equal(
            DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture),
            SwedishTime.DayOf(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture))
        );
}
