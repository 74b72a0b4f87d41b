using static Samplan.Catalogue.Roles.SharedFields;

namespace Samplan.Catalogue.Roles;

/// <summary>Municipalities, other boundaries, and the places that the picture is about.</summary>
internal static class AreaRoles
{
    public static Role Municipalities { get; } =
        new(
            "municipalities",
            [
                new RoleField(
                    "name",
                    FieldKind.Name,
                    "name",
                    "kommunnamn",
                    "kommun_namn",
                    "municip_name",
                    "mun_name",
                    "kom_namn",
                    "namn",
                    "kommun",
                    "municipality"
                )
                {
                    IsRequired = true,
                },
                new RoleField("code", FieldKind.Name, "code", "kommunkod", "kommun_kod", "municip_code", "mun_code", "knkod", "kod", "id"),
            ]
        )
        {
            IsSingle = true,
            Geometry = GeometryNeed.Required,
            Kinds = GeometryKinds.Areas,
            KeepsColumns = true,
            ColumnsAreIndicators = true,
            Key =
            [
                ["code", "name"],
            ],
        };

    public static Role Boundaries { get; } =
        new("boundaries", [Name with { Aliases = ["name", "namn", "län", "lan_namn", "region"] }, Code, Kind])
        {
            Geometry = GeometryNeed.Required,
            Kinds = GeometryKinds.Areas | GeometryKinds.Lines,
            KeepsColumns = true,
        };

    public static Role Places { get; } =
        new(
            "places",
            [
                Name with
                {
                    IsRequired = true,
                },
                Code,
                Municipality,
                MunicipalityCode,
                Kind,
                Population("population", "befolkning", "bef", "pop", "folkmängd", "invånare", "inhabitants", "nattbefolkning"),
                new RoleField("radius", FieldKind.Number, "radius", "radie", "radius_m", "radie_m")
                {
                    Unit = "metres",
                    Minimum = 1,
                    Maximum = 50_000,
                },
                new RoleField("area", FieldKind.Number, "area", "area_ha", "areal", "areal_ha", "yta", "yta_ha") { Unit = "hectares", Minimum = 0 },
                .. Position,
            ]
        )
        {
            IsSingle = true,
            Geometry = GeometryNeed.Required,
            Kinds = GeometryKinds.Points | GeometryKinds.Areas,
            KeepsColumns = true,
            ColumnsAreIndicators = true,
            Key =
            [
                ["code", "name"],
                ["code", "municipality_code", "municipality"],
            ],
        };
}
