namespace Samplan.Kernel.Tests;

public sealed class DecimalSumTests
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
    public void The_sum_of_hundredths_is_exact_in_any_order()
    {
        var random = new Random(1);
        for (var attempt = 0; attempt < 200; attempt++)
        {
            var hundredths = Enumerable.Range(0, random.Next(50)).Select(_ => random.Next(-1_000_000, 1_000_000)).ToArray();
            Assert.Equal(hundredths.Sum() / 100.0, DecimalSum.Of(hundredths.Select(one => one / 100.0)));
        }
    }

    [Theory]
    [InlineData(1.0 / 3)]
    [InlineData(1e300)]
    [InlineData(1e-30)]
    [InlineData(12345.6789012345)]
    public void One_number_alone_stays_as_it_is(double number) => Assert.Equal(number, DecimalSum.Of([number]));
}
