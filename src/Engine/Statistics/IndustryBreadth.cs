namespace Samplan.Engine.Statistics;

/// <summary>
/// Industry breadth (branschbredd): the number of different industries with at least one workplace at a place.
/// </summary>
/// <param name="IndustryCount">Different industries at the level asked for.</param>
/// <param name="UnplacedCount">
/// Rows that could not be counted, since their code is shorter than the level or missing. With any of them the breadth is
/// at least <see cref="IndustryCount"/>, and may be more.
/// </param>
public readonly record struct IndustryBreadth(int IndustryCount, int UnplacedCount)
{
    /// <param name="workplaces">The workplaces of one place.</param>
    /// <param name="digits">
    /// Level of the code: the number of its digits that count. Where no row has a code, different names are counted instead.
    /// </param>
    public static IndustryBreadth Of(IReadOnlyList<Workplace> workplaces, int digits)
    {
        if (digits is < 1 or > 5)
            throw new ArgumentOutOfRangeException(nameof(digits), digits, "An industry code has one to five digits.");
        var areNamed = workplaces.All(workplace => DigitsOf(workplace.IndustryCode).Length == 0);
        var industries = new HashSet<string>(StringComparer.InvariantCultureIgnoreCase);
        var unplaced = 0;
        foreach (var workplace in workplaces)
        {
            if (workplace.Count <= 0)
                continue;
            var industry = areNamed ? workplace.IndustryName?.Trim() ?? "" : DigitsOf(workplace.IndustryCode);
            var isPlaced = areNamed ? industry.Length > 0 : industry.Length >= digits;
            if (isPlaced)
                industries.Add(areNamed ? industry : industry[..digits]);
            else
                unplaced++;
        }

        return new IndustryBreadth(industries.Count, unplaced);
    }

    private static string DigitsOf(string? code) => code is null ? "" : string.Concat(code.Where(char.IsAsciiDigit));
}
