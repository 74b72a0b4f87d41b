using FsCheck;
using FsCheck.Fluent;
using Samplan.Engine.Statistics;

namespace Samplan.Engine.Tests.Statistics;

public class DecimalSumTests
{
    [Fact]
    public void Decimals_add_up_as_they_are_written()
    {
        double[] departures = [26.1, 0.1];

        Assert.NotEqual(26.2, departures.Sum());
        Assert.Equal(26.2, DecimalSum.Of(departures));
        Assert.Equal(0, DecimalSum.Of([]));
    }

    [Fact]
    public void The_sum_of_hundredths_is_the_same_in_any_order()
    {
        Prop.ForAll(
                Gen.Choose(-1_000_000, 1_000_000).ListOf().ToArbitrary(),
                hundredths => DecimalSum.Of(hundredths.Select(one => one / 100.0)) == hundredths.Sum(one => (long)one) / 100.0
            )
            .QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData(1.0 / 3)]
    [InlineData(1e300)]
    [InlineData(1e-30)]
    [InlineData(12345.6789012345)]
    public void One_number_alone_stays_as_it_is(double number) => Assert.Equal(number, DecimalSum.Of([number]));
}
