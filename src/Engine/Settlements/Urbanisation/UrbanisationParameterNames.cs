using System.Globalization;

namespace Samplan.Engine.Settlements.Urbanisation;

/// <summary>
/// The parameters by the names that the R package flexurba gave them (<c>UC_density_threshold</c> …), which publications use, and three of our own:
/// <c>preset</c>, <c>UC_order</c> and <c>UC_population_test</c>.
/// </summary>
public static class UrbanisationParameterNames
{
    private static readonly (
        string Prefix,
        Func<UrbanisationParameters, ClusterRule> Get,
        Func<UrbanisationParameters, ClusterRule, UrbanisationParameters> Set
    )[] s_rules =
    [
        ("UC", static p => p.UrbanCentre.Clusters, static (p, rule) => p with { UrbanCentre = p.UrbanCentre with { Clusters = rule } }),
        ("UCL", static p => p.UrbanCluster, static (p, rule) => p with { UrbanCluster = rule }),
        ("DUC", static p => p.DenseUrbanCluster, static (p, rule) => p with { DenseUrbanCluster = rule }),
        ("SDUC", static p => p.SemiDenseUrbanCluster, static (p, rule) => p with { SemiDenseUrbanCluster = rule }),
        ("SUrb", static p => p.Suburban, static (p, rule) => p with { Suburban = rule }),
        ("RC", static p => p.RuralCluster, static (p, rule) => p with { RuralCluster = rule }),
    ];

    private static readonly Dictionary<string, Setting> s_settings = Settings();

    /// <summary>All names, in the order of the classes.</summary>
    public static IReadOnlyList<string> All { get; } = [.. s_settings.Keys];

    /// <summary>What a value of that name must be, for a sentence: <c>TRUE, FALSE</c>, <c>0–1</c>, <c>≥ 0</c> …; null for an unknown name.</summary>
    public static string? FindExpected(string name) => s_settings.TryGetValue(name, out var setting) ? setting.Expected : null;

    /// <summary>Sets one parameter. Presets replace all that was set before, so they come first.</summary>
    /// <returns>The new parameters, or why there are none.</returns>
    public static (UrbanisationParameters? Parameters, ParameterFault? Fault) Set(UrbanisationParameters parameters, string name, string value)
    {
        if (!s_settings.TryGetValue(name, out var setting))
            return (null, ParameterFault.UnknownName);
        return setting.Set(parameters, value.Trim()) is { } changed ? (changed, null) : (null, setting.Fault);
    }

    private static Dictionary<string, Setting> Settings()
    {
        var settings = new Dictionary<string, Setting>(StringComparer.Ordinal)
        {
            ["preset"] = Choice(
                ("ghsl-2023", _ => UrbanisationParameters.Ghsl2023),
                ("eurostat", _ => UrbanisationParameters.Eurostat),
                ("manual-2021", _ => UrbanisationParameters.Manual2021)
            ),
        };
        foreach (var (prefix, get, set) in s_rules)
        {
            settings[prefix + "_density_threshold"] = Number("≥ 0", AtLeastZero, (p, x) => set(p, get(p) with { MinimumDensity = x }));
            settings[prefix + "_size_threshold"] = Number("≥ 0", AtLeastZero, (p, x) => set(p, get(p) with { MinimumPersons = x }));
            settings[prefix + "_contiguity_rule"] = Choice(
                ("4", p => set(p, get(p) with { Contiguity = Contiguity.Rook })),
                ("8", p => set(p, get(p) with { Contiguity = Contiguity.Queen }))
            );
        }
        foreach (var (prefix, get, set) in s_rules.Where(rule => rule.Prefix is "UC" or "DUC"))
        {
            settings[prefix + "_built_criterium"] = Switch((p, isOn) => set(p, get(p) with { UsesBuilt = isOn }));
            settings[prefix + "_built_threshold"] = new Setting(
                "0–1, optimal",
                ParameterFault.NotANumber,
                (p, text) =>
                    text == "optimal" ? set(p, get(p) with { MinimumBuiltShare = null })
                    : Read(text, IsShare) is { } x ? set(p, get(p) with { MinimumBuiltShare = x })
                    : null
            );
        }
        foreach (var (prefix, get, set) in s_rules.Where(rule => rule.Prefix is "UC" or "UCL"))
        {
            settings[prefix + "_smooth_pop"] = Switch((p, isOn) => set(p, get(p) with { SmoothsPopulation = isOn }));
            settings[prefix + "_smooth_pop_window"] = Number("1, 3, 5 … 99", IsWindow, (p, x) => set(p, get(p) with { PopulationWindowCells = (int)x }));
        }
        AddUrbanCentre(settings);
        settings["SDUC_buffer_size"] = Number("0, 1, 2 … 1000", x => IsWhole(x, 0, 1000), (p, x) => p with { SemiDenseDistanceCells = (int)x });
        settings["LDR_density_threshold"] = Number("≥ 0", AtLeastZero, (p, x) => p with { LowDensityFrom = x });
        settings["water_land_threshold"] = Number("0–1", IsShare, (p, x) => p with { WaterLandBelow = x });
        settings["water_pop_threshold"] = Number("≥ 0", AtLeastZero, (p, x) => p with { WaterMostPersons = x });
        settings["water_built_threshold"] = Number("0–1", IsShare, (p, x) => p with { WaterMostBuilt = x });
        return settings;
    }

    private static void AddUrbanCentre(Dictionary<string, Setting> settings)
    {
        settings["UC_gap_fill"] = Switch((p, isOn) => p with { UrbanCentre = p.UrbanCentre with { FillsGaps = isOn } });
        settings["UC_max_gap"] = Number(
            "0, 1, 2 … 1000000",
            x => IsWhole(x, 0, 1_000_000),
            (p, x) => p with { UrbanCentre = p.UrbanCentre with { GapBelowCells = (int)x } }
        );
        settings["UC_smooth_edge"] = Switch((p, isOn) => p with { UrbanCentre = p.UrbanCentre with { SmoothsEdges = isOn } });
        settings["UC_smooth_edge_fun"] = Choice(
            ("majority_rule_R2022A", p => p with { UrbanCentre = p.UrbanCentre with { EdgeSmoothing = EdgeSmoothing.FiveOfEight } }),
            ("majority_rule_R2023A", p => p with { UrbanCentre = p.UrbanCentre with { EdgeSmoothing = EdgeSmoothing.MajorityOfLand } })
        );
        settings["UC_order"] = Choice(
            ("smooth-fill", p => p with { UrbanCentre = p.UrbanCentre with { FillsBeforeSmoothing = false } }),
            ("fill-smooth", p => p with { UrbanCentre = p.UrbanCentre with { FillsBeforeSmoothing = true } })
        );
        settings["UC_population_test"] = Choice(
            ("before", p => p with { UrbanCentre = p.UrbanCentre with { CountsPeopleAfter = false } }),
            ("after", p => p with { UrbanCentre = p.UrbanCentre with { CountsPeopleAfter = true } })
        );
        // In R the built-up threshold can be found in other data; here it is found in the data that are classified.
        settings["built_optimal_data"] = Choice(("NULL", p => p));
    }

    private static Setting Number(string expected, Predicate<double> isRight, Func<UrbanisationParameters, double, UrbanisationParameters> set) =>
        new(expected, ParameterFault.NotANumber, (p, text) => Read(text, isRight) is { } x ? set(p, x) : null);

    private static Setting Switch(Func<UrbanisationParameters, bool, UrbanisationParameters> set) =>
        Choice(("TRUE", p => set(p, true)), ("FALSE", p => set(p, false)));

    private static Setting Choice(params (string Word, Func<UrbanisationParameters, UrbanisationParameters> Set)[] choices) =>
        new(
            string.Join(", ", choices.Select(choice => choice.Word)),
            ParameterFault.NotAChoice,
            (p, text) => choices.FirstOrDefault(choice => choice.Word.Equals(text, StringComparison.OrdinalIgnoreCase)).Set?.Invoke(p)
        );

    private static double? Read(string text, Predicate<double> isRight) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) && isRight(number) ? number : null;

    private static bool AtLeastZero(double number) => number >= 0;

    private static bool IsShare(double number) => number is >= 0 and <= 1;

    private static bool IsWindow(double number) => IsWhole(number, 1, 99) && number % 2 == 1;

    private static bool IsWhole(double number, double from, double to) => number >= from && number <= to && Math.Floor(number) == number;

    private sealed record Setting(string Expected, ParameterFault Fault, Func<UrbanisationParameters, string, UrbanisationParameters?> Set);
}
