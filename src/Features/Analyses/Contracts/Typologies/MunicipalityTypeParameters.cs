using Samplan.Analyses.Contracts.Parameters;
using Samplan.Engine.Settlements.MunicipalityTypes;
using Samplan.Kernel;

namespace Samplan.Analyses.Contracts.Typologies;

/// <summary>What can be chosen for the types of municipalities of Tillväxtanalys.</summary>
public static class MunicipalityTypeParameters
{
    public const string NearMinutes = "near_minutes";
    public const string NearShareColumn = "near_share_indicator";
    public const string MeanMinutesColumn = "mean_minutes_indicator";

    private const string Connected = "connected";
    private const string Neighbours = "neighbours";
    private const string Name = "municipality-types";

    private static readonly AnalysisParameter[] s_rules =
    [
        new("metropolitan_area", Connected) { Choices = [Connected, Neighbours] },
        Share("metropolitan_rural_below", "0.2"),
        Number("metropolitan_persons", "500000", 1, 20_000_000, 10_000, 2_000_000),
        Share("rural_from", "0.5"),
        Share("near_share_from", "0.5"),
        Number("very_remote_minutes", "90", 1, 1_440, 5, 240),
    ];

    /// <summary>Thresholds only, where the facts are given.</summary>
    public static AnalysisParameters Thresholds { get; } = new(Name, "typology", s_rules) { Contradiction = FindContradiction };

    /// <summary>Of a workspace, where travel times are computed on its network or taken from columns of imported indicators.</summary>
    public static AnalysisParameters All { get; } =
        new(
            Name,
            "typology",
            [.. s_rules, Number(NearMinutes, "45", 1, 600, 1, 120), new(NearShareColumn, "") { IsText = true }, new(MeanMinutesColumn, "") { IsText = true }]
        )
        {
            Contradiction = FindContradiction,
        };

    public static MunicipalityTypeRules Rules(ParameterChoice choice) =>
        new()
        {
            MetropolitanArea = choice["metropolitan_area"] == Connected ? MetropolitanArea.ConnectedUrban : MetropolitanArea.WithAllNeighbours,
            MetropolitanRuralBelow = choice.Number("metropolitan_rural_below"),
            MetropolitanPersons = choice.Number("metropolitan_persons"),
            RuralFrom = choice.Number("rural_from"),
            NearShareFrom = choice.Number("near_share_from"),
            VeryRemoteMinutes = choice.Number("very_remote_minutes"),
        };

    private static Refusal? FindContradiction(ParameterChoice choice)
    {
        if (choice.Number("metropolitan_rural_below") > choice.Number("rural_from"))
            return Contradiction(choice, "metropolitan_rural_below", "rural_from");
        return choice.Values.ContainsKey(NearMinutes) && choice.Number(NearMinutes) > choice.Number("very_remote_minutes")
            ? Contradiction(choice, NearMinutes, "very_remote_minutes")
            : null;
    }

    internal static Refusal Contradiction(ParameterChoice choice, string smaller, string larger) =>
        Refusal.Of("typology.contradiction", ("smaller", smaller), ("less", choice[smaller]), ("larger", larger), ("more", choice[larger]));

    private static AnalysisParameter Share(string name, string usual) => Number(name, usual, 0, 1, 0.01, 1);

    private static AnalysisParameter Number(string name, string usual, double least, double most, double step, double slider) =>
        new(name, usual)
        {
            Minimum = least,
            Maximum = most,
            Step = step,
            SliderMaximum = slider,
        };
}
