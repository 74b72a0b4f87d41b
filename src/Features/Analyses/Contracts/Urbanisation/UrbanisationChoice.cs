using System.Globalization;
using Samplan.Engine.Settlements.Urbanisation;
using Samplan.Kernel;

namespace Samplan.Analyses.Contracts.Urbanisation;

/// <summary>How a workspace's degree of urbanisation is computed, as somebody has chosen it.</summary>
/// <param name="Parameters">By the names of <see cref="UrbanisationParameterNames"/>, and <c>unit_rules</c>.</param>
public sealed record UrbanisationChoice(IReadOnlyDictionary<string, string> Parameters)
{
    private const string UnitRulesName = "unit_rules";
    private const string Preset = "preset";

    /// <summary>Density only, as Eurostat and the statistical offices do: nothing is known of what is built.</summary>
    public static UrbanisationChoice Standard { get; } = new(new SortedDictionary<string, string>(StringComparer.Ordinal) { [Preset] = "eurostat" });

    /// <summary>Null for the newest year of the population grid.</summary>
    public int? Year { get; init; }

    /// <summary>Reads <c>preset=eurostat UC_density_threshold=1400 year=2024 …</c>. Empty values do not count; without a preset it is that of <see cref="Standard"/>.</summary>
    public static Outcome<UrbanisationChoice> Read(IReadOnlyDictionary<string, string> pairs)
    {
        var parameters = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in pairs.Where(pair => pair.Key != "year" && pair.Value.Trim().Length > 0))
            parameters[name] = value.Trim();
        parameters.TryAdd(Preset, Standard.Parameters[Preset]);
        var year = pairs.GetValueOrDefault("year", "").Trim();
        if (year.Length > 0 && !int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            return Refusal.Of("regions.year-wrong", ("year", year));
        try
        {
            ReadParameters(parameters);
        }
        catch (RefusedException refused)
        {
            return refused.Refusals[0];
        }
        return new UrbanisationChoice(parameters) { Year = year.Length > 0 ? int.Parse(year, CultureInfo.InvariantCulture) : null };
    }

    /// <summary>The choice as the pairs that <see cref="Read"/> reads.</summary>
    public IReadOnlyDictionary<string, string> ToPairs()
    {
        var pairs = new Dictionary<string, string>(Parameters, StringComparer.Ordinal);
        if (Year is { } year)
            pairs["year"] = year.ToString(CultureInfo.InvariantCulture);
        return pairs;
    }

    /// <summary>The parameters by name, the preset first wherever it stands: it replaces everything.</summary>
    /// <exception cref="RefusedException">An unknown name, or a value that cannot be.</exception>
    public static (UrbanisationParameters Parameters, UnitRules Rules) ReadParameters(IReadOnlyDictionary<string, string> pairs)
    {
        var (parameters, rules) = (UrbanisationParameters.Ghsl2023, UnitRules.July2024);
        foreach (var (name, value) in pairs.OrderBy(pair => pair.Key == Preset ? 0 : 1))
        {
            if (name == UnitRulesName)
            {
                rules = value switch
                {
                    "2021" => UnitRules.Manual2021,
                    "2024" => UnitRules.July2024,
                    _ => throw Refuse("degurba.parameter-value", name, value, "2021, 2024"),
                };
                continue;
            }
            var (changed, fault) = UrbanisationParameterNames.Set(parameters, name, value);
            parameters =
                changed
                ?? throw Refuse(fault == ParameterFault.UnknownName ? "degurba.parameter-unknown" : "degurba.parameter-value", name, value, Expected(name));
        }
        return (parameters, rules);
    }

    private static string Expected(string name) =>
        UrbanisationParameterNames.FindExpected(name) ?? string.Join(", ", [.. UrbanisationParameterNames.All, UnitRulesName]);

    private static RefusedException Refuse(string code, string name, string value, string expected) =>
        new(Refusal.Of(code, ("name", name), ("value", value), ("expected", expected)));
}
