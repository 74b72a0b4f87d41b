namespace Samplan.Engine.Accessibility.Isochrones;

/// <summary>Of parts that overlap, what costs least at each place: a street that one comes to from both ends is reached from either to where they meet.</summary>
public static class LeastParts
{
    /// <summary>Parts without overlaps, in the order of streets and along each.</summary>
    public static IReadOnlyList<ReachedStreet> Of(IReadOnlyList<ReachedStreet> parts) =>
        [.. parts.GroupBy(static part => part.Street).OrderBy(static street => street.Key).SelectMany(static street => Of(street.ToArray()))];

    private static List<ReachedStreet> Of(ReachedStreet[] parts)
    {
        var shares = parts
            .SelectMany(part => parts.Select(other => Meeting(part, other)).OfType<double>().Append(part.FromShare).Append(part.ToShare))
            .Distinct()
            .Order()
            .ToArray();
        var least = new List<(int Part, double From, double To)>();
        for (var i = 1; i < shares.Length; i++)
        {
            var middle = (shares[i - 1] + shares[i]) / 2;
            var best = Enumerable
                .Range(0, parts.Length)
                .Where(part => parts[part].FromShare < middle && middle < parts[part].ToShare)
                .DefaultIfEmpty(-1)
                .MinBy(part => part < 0 ? 0 : CostAt(parts[part], middle));
            if (best < 0)
                continue;
            if (least.Count > 0 && least[^1].Part == best && least[^1].To == shares[i - 1])
                least[^1] = least[^1] with { To = shares[i] };
            else
                least.Add((best, shares[i - 1], shares[i]));
        }
        return
        [
            .. least.Select(one => new ReachedStreet(
                parts[one.Part].Street,
                one.From,
                one.To,
                CostAt(parts[one.Part], one.From),
                CostAt(parts[one.Part], one.To)
            )),
        ];
    }

    private static double CostAt(ReachedStreet part, double share) =>
        part.ToShare == part.FromShare
            ? part.FromCost
            : part.FromCost + (share - part.FromShare) / (part.ToShare - part.FromShare) * (part.ToCost - part.FromCost);

    // Where two parts cost the same.
    private static double? Meeting(ReachedStreet one, ReachedStreet other)
    {
        var (a, b) = (Slope(one), Slope(other));
        if (a == b)
            return null;
        var share = (other.FromCost - b * other.FromShare - one.FromCost + a * one.FromShare) / (a - b);
        return share > Math.Max(one.FromShare, other.FromShare) && share < Math.Min(one.ToShare, other.ToShare) ? share : null;
    }

    private static double Slope(ReachedStreet part) => part.ToShare == part.FromShare ? 0 : (part.ToCost - part.FromCost) / (part.ToShare - part.FromShare);
}
