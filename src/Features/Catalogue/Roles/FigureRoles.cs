using static Samplan.Catalogue.Roles.SharedFields;

namespace Samplan.Catalogue.Roles;

/// <summary>Figures and classes without geometry, joined to places by name or code.</summary>
internal static class FigureRoles
{
    private static readonly RoleField s_year = new("year", FieldKind.Year, "year", "år", "ar", "tid", "period") { Minimum = 1749, Maximum = 2200 };
    private static readonly RoleField s_indicator = new("indicator", FieldKind.Name, "indicator", "indikator", "variabel", "mått", "nyckeltal");
    private static readonly RoleField s_value = new("value", FieldKind.Number, "value", "värde", "varde") { Adds = true };

    private static readonly string[] s_unitHeaders =
    [
        "unit",
        "kommun_kod",
        "kommunkod",
        "region_code",
        "municip_code",
        "mun_code",
        "kod",
        "code",
        "ort",
        "place",
        "tätort",
        "kommun",
        "municipality",
        "region_name",
        "namn",
        "name",
    ];

    public static Role Indicators { get; } =
        new(
            "indicators",
            [
                new RoleField("unit", FieldKind.Name, s_unitHeaders) { IsRequired = true },
                Municipality with
                {
                    Aliases = ["municipality"],
                },
                // place or municipality: a town and its municipality often have one name.
                new RoleField("level", FieldKind.Name, "level", "nivå") { IsComputed = true },
                s_year,
                s_indicator,
                s_value,
            ]
        )
        {
            KeepsColumns = true,
            ColumnsAreIndicators = true,
            NeedsNumber = true,
            Key =
            [
                ["unit"],
                ["year"],
                ["indicator"],
            ],
            Match = MatchScope.PlacesAndMunicipalities,
            References = [new PlaceReference("unit", "municipality")],
        };

    public static Role NationalReference { get; } =
        new("national-reference", [s_indicator, s_year, s_value])
        {
            IsSingle = true,
            KeepsColumns = true,
            ColumnsAreIndicators = true,
            NeedsNumber = true,
            Key =
            [
                ["indicator"],
                ["year"],
            ],
        };

    /// <summary>
    /// Units and the class or area that a publisher has put each in, one vintage a year: local labour markets, SKR's groups, the official degree of urbanisation. The
    /// file is often of the whole country, and its units may be municipalities, areas or places: which they are is told when it is used.
    /// </summary>
    public static Role Key { get; } =
        new(
            "key",
            [
                new RoleField("unit", FieldKind.Name, [.. s_unitHeaders, "kunta", "municipality_code"]) { IsRequired = true },
                Municipality with
                {
                    Aliases = ["municipality"],
                },
                new RoleField("class", FieldKind.Name, "class", "klass", "grupp", "group", "klasskod", "class_code") { IsRequired = true, MayBeMissing = true },
                new RoleField("class_name", FieldKind.Name, "class_name", "klassnamn", "klass_namn", "gruppnamn", "benämning"),
                new RoleField("publisher", FieldKind.Name, "publisher", "utgivare"),
            ]
        )
        {
            HasDimension = true,
            DimensionExample = "la",
            IsSingle = true,
            Key =
            [
                ["unit"],
                ["municipality"],
            ],
        };

    public static Role PublishedClasses { get; } =
        Classes("published-classes", new RoleField("class", FieldKind.Name, "class", "klass", "ortsklass", "ortstyp", "published_class", "publicerad_klass"));

    public static Role DecidedClasses { get; } =
        Classes(
            "decided-classes",
            new RoleField("class", FieldKind.Name, "class", "klass", "ortsklass", "decided_class", "beslutad_klass"),
            new RoleField("decision", FieldKind.Name, "decision", "beslut", "beslutsnummer", "diarienummer", "dnr"),
            new RoleField("paragraph", FieldKind.Name, "paragraph", "paragraf", "§"),
            new RoleField("decided_on", FieldKind.Name, "decided_on", "beslutsdatum", "datum", "date")
        );

    private static Role Classes(string name, RoleField @class, params RoleField[] decision) =>
        new(
            name,
            [
                new RoleField("place", FieldKind.Name, "place", "ort", "tätort", "tatort", "ortnamn", "namn", "name", "kod", "code") { IsRequired = true },
                Municipality,
                @class with
                {
                    IsRequired = true,
                    MayBeMissing = true,
                },
                .. decision,
            ]
        )
        {
            IsSingle = true,
            Key =
            [
                ["place"],
            ],
            Match = MatchScope.Places,
            References = [new PlaceReference("place", "municipality")],
        };
}
