namespace Samplan.Geo.Tiles;

/// <summary>
/// Interpolation by a polynomial in Chebyshev's nodes on [-1, 1], given by its powers: <c>power[i] = Σ Matrix[i, k] · value[k]</c>.
/// Interpolation there is at most a small factor from the best polynomial of the degree (Trefethen 2013, theorem 16.1).
/// </summary>
internal sealed class PolynomialFit
{
    public const int LargestDegree = 8;

    private static readonly PolynomialFit[] s_byDegree = [.. Enumerable.Range(0, LargestDegree + 1).Select(degree => new PolynomialFit(degree))];

    private PolynomialFit(int degree)
    {
        var count = degree + 1;
        Nodes = new double[count];
        for (var k = 0; k < count; k++)
            Nodes[k] = Math.Cos(Math.PI * (k + 0.5) / count);
        Matrix = new double[count, count];
        for (var j = 0; j < count; j++)
            AddChebyshev(j, Powers(j));
    }

    public double[] Nodes { get; }

    public double[,] Matrix { get; }

    public static PolynomialFit Of(int degree) => s_byDegree[degree];

    // The coefficient of T_j is 2/n Σ f(x_k) cos(jπ(k+½)/n), half of it for j = 0.
    private void AddChebyshev(int j, double[] powers)
    {
        var count = Nodes.Length;
        for (var k = 0; k < count; k++)
        {
            var weight = (j == 0 ? 1 : 2) * Math.Cos(j * Math.PI * (k + 0.5) / count) / count;
            for (var i = 0; i < powers.Length; i++)
                Matrix[i, k] += weight * powers[i];
        }
    }

    // T_j by powers: T_0 = 1, T_1 = x, T_j = 2x T_(j−1) − T_(j−2).
    private static double[] Powers(int j)
    {
        double[] before = [1],
            current = [0, 1];
        if (j == 0)
            return before;
        for (var step = 2; step <= j; step++)
        {
            var next = new double[step + 1];
            for (var i = 0; i < current.Length; i++)
                next[i + 1] += 2 * current[i];
            for (var i = 0; i < before.Length; i++)
                next[i] -= before[i];
            (before, current) = (current, next);
        }
        return current;
    }
}
