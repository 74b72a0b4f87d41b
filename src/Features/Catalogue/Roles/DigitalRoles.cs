using static Samplan.Catalogue.Roles.SharedFields;

namespace Samplan.Catalogue.Roles;

/// <summary>Access to broadband and mobile data, as Post- och telestyrelsen maps it: per cent of households (100 is all), not a share from 0 to 1.</summary>
internal static class DigitalRoles
{
    private static readonly RoleField s_fast = GridRoles.Required(
        Percent("share_100", "share_100", "andel_100", "andel_100_mbit", "bredband_100", "100_mbit", "tillgång_100_mbit")
    );

    private static readonly RoleField s_fastest = Percent(
        "share_1000",
        "share_1000",
        "andel_1000",
        "andel_1000_mbit",
        "bredband_1000",
        "1_gbit",
        "tillgång_1_gbit"
    );
    private static readonly RoleField s_mobile = Percent("mobile", "mobile", "mobil", "mobiltäckning", "mobilt_bredband", "4g", "5g");

    private static readonly RoleField s_households = new("households", FieldKind.Number, "households", "hushåll", "antal_hushåll")
    {
        Unit = "households",
        Minimum = 0,
        Adds = true,
    };

    /// <summary>Of places and municipalities, several years in one file or one file a year.</summary>
    public static Role Units { get; } =
        new(
            "digital-access",
            [
                FigureRoles.Indicators.FindField("unit")!,
                Municipality with
                {
                    Aliases = ["municipality"],
                },
                FigureRoles.Indicators.FindField("level")!,
                FigureRoles.Indicators.FindField("year")!,
                s_households,
                s_fast,
                s_fastest,
                s_mobile,
            ]
        )
        {
            Key =
            [
                ["unit"],
                ["year"],
            ],
            Match = MatchScope.PlacesAndMunicipalities,
            References = [new PlaceReference("unit", "municipality")],
        };

    /// <summary>Of cells. Households say how much each cell weighs in a place.</summary>
    public static Role Cells { get; } = GridRoles.Grid("digital-access-grid", GridRoles.Required(s_households), s_fast, s_fastest, s_mobile);

    private static RoleField Percent(string name, params string[] aliases) =>
        new(name, FieldKind.Number, aliases)
        {
            Unit = "percent",
            Minimum = 0,
            Maximum = 100,
        };
}
