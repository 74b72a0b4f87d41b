using static Samplan.Catalogue.Roles.SharedFields;

namespace Samplan.Catalogue.Roles;

/// <summary>What is drawn: roads, water and any further layer.</summary>
internal static class MapRoles
{
    public static Role Roads { get; } =
        new(
            "roads",
            [Name with { Aliases = ["name", "namn", "vägnamn"] }, Kind with { Aliases = ["kind", "class", "highway", "vägklass", "vägtyp", "typ", "type"] }]
        )
        {
            Geometry = GeometryNeed.Required,
            Kinds = GeometryKinds.Lines,
            KeepsColumns = true,
        };

    public static Role Water { get; } =
        new("water", [Name with { Aliases = ["name", "namn", "sjönamn"] }, Kind])
        {
            Geometry = GeometryNeed.Required,
            Kinds = GeometryKinds.Areas | GeometryKinds.Lines,
            KeepsColumns = true,
        };

    public static Role Layer { get; } =
        new("layer", [Name with { Aliases = ["name", "namn"] }, .. Position])
        {
            Geometry = GeometryNeed.Required,
            Kinds = GeometryKinds.Any,
            KeepsColumns = true,
        };
}
