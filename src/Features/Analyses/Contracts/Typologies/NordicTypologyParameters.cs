using Samplan.Analyses.Contracts.Parameters;
using Samplan.Engine.Settlements.Nordic;
using Samplan.Kernel;

namespace Samplan.Analyses.Contracts.Typologies;

/// <summary>What can be chosen for the Nordic-like typology.</summary>
public static class NordicTypologyParameters
{
    private static readonly AnalysisParameter[] s_thresholds =
    [
        Number("cluster_density", "300", 1, 100_000, 10, 2_000),
        Number("core_persons", "15000", 1, 10_000_000, 500, 100_000),
        Number("local_centre_persons", "5000", 1, 10_000_000, 100, 50_000),
        Number("inner_density", "1500", 1, 100_000, 50, 10_000),
        Number("peri_urban_kilometres", "4", 0, 1_000, 0.5, 30),
        Number("local_peri_urban_kilometres", "2", 0, 1_000, 0.5, 30),
        Number("close_kilometres", "20", 0, 1_000, 1, 100),
        Number("heartland_density", "5", 0, 100_000, 1, 100),
    ];

    /// <summary>Where the cells are given.</summary>
    public static AnalysisParameters Thresholds { get; } = new("nordic", "nordic", s_thresholds) { Contradiction = FindContradiction };

    /// <summary>Of a workspace, with the year of its grid.</summary>
    public static AnalysisParameters All { get; } =
        new(
            "nordic",
            "nordic",
            [
                .. s_thresholds,
                new("year", "")
                {
                    MayBeEmpty = true,
                    Minimum = 1749,
                    Maximum = 2200,
                },
            ]
        )
        {
            Contradiction = FindContradiction,
        };

    public static NordicParameters Read(ParameterChoice choice) =>
        new()
        {
            ClusterDensity = choice.Number("cluster_density"),
            CorePersons = choice.Number("core_persons"),
            LocalCentrePersons = choice.Number("local_centre_persons"),
            InnerDensity = choice.Number("inner_density"),
            PeriUrbanKilometres = choice.Number("peri_urban_kilometres"),
            LocalPeriUrbanKilometres = choice.Number("local_peri_urban_kilometres"),
            CloseKilometres = choice.Number("close_kilometres"),
            HeartlandDensity = choice.Number("heartland_density"),
        };

    private static Refusal? FindContradiction(ParameterChoice choice)
    {
        (string Smaller, string Larger)[] pairs =
        [
            ("local_centre_persons", "core_persons"),
            ("cluster_density", "inner_density"),
            ("heartland_density", "cluster_density"),
            ("peri_urban_kilometres", "close_kilometres"),
            ("local_peri_urban_kilometres", "close_kilometres"),
        ];
        foreach (var (smaller, larger) in pairs)
        {
            if (choice.Number(smaller) > choice.Number(larger))
                return MunicipalityTypeParameters.Contradiction(choice, smaller, larger);
        }
        return null;
    }

    private static AnalysisParameter Number(string name, string usual, double least, double most, double step, double slider) =>
        new(name, usual)
        {
            Minimum = least,
            Maximum = most,
            Step = step,
            SliderMaximum = slider,
        };
}
