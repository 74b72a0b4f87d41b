using System.Globalization;
using Samplan.Kernel;

namespace Samplan.Analyses.Contracts.Regions;

/// <summary>How a workspace's functional regions are formed: method, parameters, year and units, as somebody has chosen them.</summary>
/// <param name="Method">One of <see cref="RegionParameters.Methods"/>.</param>
/// <param name="Parameters">Those that differ from the method's own, by name.</param>
public sealed record RegionChoice(string Method, IReadOnlyDictionary<string, string> Parameters)
{
    private static readonly string[] s_own = ["method", "year", "units", "dimension", "neighbours"];

    /// <summary>Statistics Sweden's local labour markets of the newest year, as long as nobody has chosen anything else.</summary>
    public static RegionChoice Standard { get; } = new("scb-la", new SortedDictionary<string, string>(StringComparer.Ordinal));

    /// <summary>Null for the newest year of the flows.</summary>
    public int? Year { get; init; }

    /// <summary><c>places</c>, <c>municipalities</c> or a dataset of boundaries; null for the units that most of the flows name.</summary>
    public string? Units { get; init; }

    /// <summary>The dimension of flows.</summary>
    public string Dimension { get; init; } = "commuting";

    /// <summary>Whether only units that touch are brought together; null for what the method usually does where units are areas.</summary>
    public bool? UsesNeighbours { get; init; }

    /// <summary>Contiguity is part of <c>ttwa</c> and <c>fua</c>; <c>intramax</c> is best without (Drobne and Lakner 2016), <c>scb-la</c> knows none.</summary>
    public bool AsksForNeighbours => Method != "scb-la" && (UsesNeighbours ?? Method is "ttwa" or "fua");

    /// <summary>Reads <c>method=ttwa minSZ=1000 year=2022 …</c>; what is not named is as in <see cref="Standard"/>. Empty values do not count.</summary>
    /// <returns>The choice, or why it cannot be: an unknown name, a value that cannot be, parameters that contradict each other.</returns>
    public static Outcome<RegionChoice> Read(IReadOnlyDictionary<string, string> pairs)
    {
        var given = pairs.Where(pair => pair.Value.Trim().Length > 0).ToDictionary(pair => pair.Key, pair => pair.Value.Trim(), StringComparer.Ordinal);
        var parameters = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in given.Where(pair => !s_own.Contains(pair.Key)))
            parameters[name] = value;
        if (given.TryGetValue("year", out var year) && !IsYear(year))
            return Refusal.Of("regions.year-wrong", ("year", year));
        if (given.TryGetValue("neighbours", out var touching) && touching is not ("true" or "false"))
            return Refusal.Of("regions.parameter-choice", ("name", "neighbours"), ("value", touching), ("choices", "true, false"));
        var choice = new RegionChoice(given.GetValueOrDefault("method", Standard.Method), parameters)
        {
            Year = year is null ? null : int.Parse(year, CultureInfo.InvariantCulture),
            Units = given.GetValueOrDefault("units"),
            Dimension = given.GetValueOrDefault("dimension", Standard.Dimension),
            UsesNeighbours = touching is null ? null : touching == "true",
        };
        return choice.FindFault() is { } fault ? fault : choice;
    }

    /// <summary>The choice as the pairs that <see cref="Read"/> reads.</summary>
    public IReadOnlyDictionary<string, string> ToPairs()
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal) { ["method"] = Method };
        if (Year is { } year)
            pairs["year"] = year.ToString(CultureInfo.InvariantCulture);
        if (Units is not null)
            pairs["units"] = Units;
        if (Dimension != Standard.Dimension)
            pairs["dimension"] = Dimension;
        if (UsesNeighbours is { } touching)
            pairs["neighbours"] = touching ? "true" : "false";
        foreach (var (name, value) in Parameters)
            pairs[name] = value;
        return pairs;
    }

    /// <exception cref="RefusedException">The parameters cannot be so.</exception>
    public RegionMethod ToMethod() => RegionMethod.Of(new RegionParameters(Method, Parameters));

    private Refusal? FindFault()
    {
        try
        {
            ToMethod();
            return null;
        }
        catch (RefusedException refused)
        {
            return refused.Refusals[0];
        }
    }

    private static bool IsYear(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1749 and <= 2200;
}
