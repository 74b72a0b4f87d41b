namespace Samplan.Kernel;

/// <summary>
/// Sums of numbers that people wrote in decimals: 26.1 and 0.1 are 26.2, not 26.200000000000003. Exact where every number has at most 15
/// digits and none is larger than 10¹⁵; otherwise the ordinary binary sum.
/// </summary>
public static class DecimalSum
{
    private const double Largest = 1e15;

    public static double Of(IEnumerable<double> numbers)
    {
        var (exact, binary, isExact) = (0m, 0.0, true);
        foreach (var number in numbers)
        {
            binary += number;
            isExact = isExact && Math.Abs(number) <= Largest;
            if (!isExact)
                continue;
            // The conversion keeps 15 digits; a number that has more comes back as another.
            var written = (decimal)number;
            isExact = (double)written == number;
            exact += written;
        }
        return isExact ? (double)exact : binary;
    }
}
