using static Samplan.Catalogue.Roles.SharedFields;

namespace Samplan.Catalogue.Roles;

/// <summary>What is drawn: roads, water and any further layer.</summary>
internal static class MapRoles
{
    public static Role Roads { get; } =
        new(
            "roads",
            [
                Name with
                {
                    Aliases = ["name", "namn", "vägnamn"],
                },
                Kind with
                {
                    Aliases = ["kind", "class", "highway", "vägklass", "vägtyp", "typ", "type"],
                },
                // A layer with a speed is the network of streets where no extract is imported.
                new RoleField("speed", FieldKind.Number, "speed", "speed_limit", "hastighet", "hastighetsgräns", "hastighetsgrans")
                {
                    Unit = "kilometres per hour",
                    Minimum = 0,
                    Maximum = 300,
                },
                new RoleField("speed_against", FieldKind.Number, "speed_against", "hastighet_mot", "hastighet_bakåt")
                {
                    Unit = "kilometres per hour",
                    Minimum = 0,
                    Maximum = 300,
                },
                new RoleField("direction", FieldKind.Text, "direction", "körriktning"),
                new RoleField("forbidden", FieldKind.Text, "forbidden_direction", "förbjuden_färdriktning"),
                new RoleField("ferry", FieldKind.Text, "ferry", "färja"),
                new RoleField("minutes", FieldKind.Text, "crossing_minutes", "överfartstid"),
                new RoleField("surface", FieldKind.Text, "surface", "slitlager"),
            ]
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
