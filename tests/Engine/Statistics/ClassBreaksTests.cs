using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Samplan.Engine.Statistics;

namespace Samplan.Engine.Tests.Statistics;

public class ClassBreaksTests
{
    [Fact]
    public void Natural_breaks_fall_in_the_gaps()
    {
        var breaks = Find(ClassMethod.NaturalBreaks, 3, 1, 2, 3, 50, 51, 52, 900);

        Assert.Equal([1, 50, 900], breaks.LowerBounds);
        Assert.Equal([0, 1, 2], new double?[] { 2, 50, 900 }.Select(v => breaks.FindClass(v)!.Value));
    }

    [Fact]
    public void Natural_breaks_are_as_good_as_the_best_of_all_divisions()
    {
        var property = Prop.ForAll(
            Gen.Choose(0, int.MaxValue).ToArbitrary(),
            seed =>
            {
                var random = new Random(seed);
                var values = Enumerable.Range(0, random.Next(4, 12)).Select(_ => (double)random.Next(0, 30)).Order().ToArray();
                var breaks = Find(ClassMethod.NaturalBreaks, 4, values);
                var groups = values.GroupBy(v => breaks.FindClass(v)!.Value).Select(g => g.ToArray());
                return Math.Abs(groups.Sum(Deviations) - BestDivision(values, 4)) < 1e-9;
            }
        );
        Check.QuickThrowOnFailure(property);
    }

    [Fact]
    public void Ten_thousand_values_are_divided_at_once()
    {
        var random = new Random(1);
        var values = Enumerable.Range(0, 10_000).Select(_ => (double?)Math.Exp(10 * random.NextDouble())).ToArray();
        ClassBreaks.Find(ClassMethod.NaturalBreaks, values, 6);

        var clock = Stopwatch.StartNew();
        ClassBreaks.Find(ClassMethod.NaturalBreaks, values, 6);

        Assert.True(clock.ElapsedMilliseconds < 1000, $"{clock.ElapsedMilliseconds} ms");
    }

    [Fact]
    public void Quantiles_hold_as_many_each_and_never_part_equal_values()
    {
        Assert.Equal([1, 3, 5, 7], Find(ClassMethod.Quantile, 4, 1, 2, 3, 4, 5, 6, 7, 8).LowerBounds);
        Assert.Equal([1, 2, 9], Find(ClassMethod.Quantile, 4, 1, 1, 1, 1, 1, 2, 2, 9).LowerBounds);
        Assert.Equal([7], Find(ClassMethod.Quantile, 4, 7, 7, 7).LowerBounds);
    }

    [Fact]
    public void Equal_intervals_are_equally_wide()
    {
        Assert.Equal([0, 25, 50, 75], Find(ClassMethod.EqualInterval, 4, 100, 0, 3).LowerBounds);
    }

    [Fact]
    public void Standard_deviations_are_laid_out_from_the_mean()
    {
        // mean 5, standard deviation 2
        Assert.Equal([2, 3, 5, 7], Find(ClassMethod.StandardDeviation, 4, 2, 4, 4, 4, 5, 5, 7, 9).LowerBounds);
        Assert.Equal([2, 4, 6, 8], Find(ClassMethod.StandardDeviation, 5, 2, 4, 4, 4, 5, 5, 7, 9).LowerBounds);
    }

    [Fact]
    public void A_missing_value_has_no_class_and_does_not_move_the_breaks()
    {
        var breaks = ClassBreaks.Find(ClassMethod.EqualInterval, [null, 0, 100, null], 4)!;

        Assert.Equal([0, 25, 50, 75], breaks.LowerBounds);
        Assert.Null(breaks.FindClass(null));
        Assert.Null(ClassBreaks.Find(ClassMethod.Quantile, [null, null], 4));
        Assert.Throws<ArgumentException>(() => ClassBreaks.Find(ClassMethod.Quantile, [double.NaN], 4));
    }

    [Fact]
    public void Rounded_breaks_are_short_numbers()
    {
        var values = new double?[] { 13, 48, 52, 187, 214, 561, 1042, 3307 };

        Assert.Equal([0, 50, 200, 1000], ClassBreaks.Find(ClassMethod.Quantile, values, 4, areRounded: true)!.LowerBounds);
    }

    [Theory]
    [InlineData(ClassMethod.EqualInterval)]
    [InlineData(ClassMethod.Quantile)]
    [InlineData(ClassMethod.NaturalBreaks)]
    [InlineData(ClassMethod.StandardDeviation)]
    public void Rounding_moves_no_value_and_the_order_of_values_does_not_matter(ClassMethod method)
    {
        var property = Prop.ForAll(
            Gen.Choose(0, int.MaxValue).ToArbitrary(),
            seed =>
            {
                var random = new Random(seed);
                var scale = Math.Pow(10, random.Next(-4, 7));
                var values = Enumerable.Range(0, random.Next(1, 60)).Select(_ => (double?)(scale * (random.NextDouble() - 0.3))).ToArray();
                var exact = ClassBreaks.Find(method, values, 5)!;
                var rounded = ClassBreaks.Find(method, values, 5, areRounded: true)!;
                var before = values.Select(exact.FindClass).ToArray();
                var after = values.Select(rounded.FindClass).ToArray();
                random.Shuffle(values);
                return before.SequenceEqual(after) && ClassBreaks.Find(method, values, 5)!.ClassCount == exact.ClassCount;
            }
        );
        Check.QuickThrowOnFailure(property);
    }

    [Fact]
    public void Fixed_breaks_must_rise_and_catch_what_lies_outside()
    {
        var breaks = ClassBreaks.Fixed([0, 10, 20]);

        Assert.Equal([0, 0, 1, 2], new double?[] { -5, 9.99, 10, 400 }.Select(v => breaks.FindClass(v)!.Value));
        Assert.Throws<ArgumentException>(() => ClassBreaks.Fixed([0, 10, 10]));
    }

    private static ClassBreaks Find(ClassMethod method, int classCount, params double[] values) =>
        ClassBreaks.Find(method, values.Select(v => (double?)v).ToArray(), classCount)!;

    private static double Deviations(double[] values) => values.Sum(v => (v - values.Average()) * (v - values.Average()));

    private static double BestDivision(double[] sorted, int classCount)
    {
        if (classCount == 1 || sorted.Length <= 1)
            return sorted.Length == 0 ? 0 : Deviations(sorted);
        return Enumerable.Range(1, sorted.Length).Min(cut => Deviations(sorted[..cut]) + BestDivision(sorted[cut..], classCount - 1));
    }
}
