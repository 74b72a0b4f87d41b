using static Samplan.Catalogue.Roles.SharedFields;

namespace Samplan.Catalogue.Roles;

/// <summary>What networks and travel times are made of. The file itself is the dataset; its table tells what is in it.</summary>
internal static class NetworkRoles
{
    public static Role Osm { get; } =
        new(
            "osm",
            [
                Kind with
                {
                    Aliases = ["kind"],
                    IsRequired = true,
                },
                new RoleField("ways", FieldKind.Number, "ways")
                {
                    IsRequired = true,
                    Unit = "ways",
                    Minimum = 0,
                },
            ]
        )
        {
            IsSingle = true,
            Source = SourceFormat.OsmPbf,
        };

    public static Role Gtfs { get; } =
        new(
            "gtfs",
            [
                Name with
                {
                    Aliases = ["stop_name"],
                },
                Code with
                {
                    Aliases = ["stop_id"],
                    IsRequired = true,
                },
                new RoleField("location_type", FieldKind.Number, "location_type"),
                new RoleField("calls", FieldKind.Number, "calls")
                {
                    IsRequired = true,
                    Unit = "calls",
                    Minimum = 0,
                },
            ]
        )
        {
            Source = SourceFormat.Gtfs,
            Geometry = GeometryNeed.Required,
            Kinds = GeometryKinds.Points,
        };
}
