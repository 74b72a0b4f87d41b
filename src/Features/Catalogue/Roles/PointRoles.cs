using static Samplan.Catalogue.Roles.SharedFields;

namespace Samplan.Catalogue.Roles;

/// <summary>Things that lie at a point: services, workplaces, stops.</summary>
internal static class PointRoles
{
    public static Role Services { get; } =
        new("services", [Kind with { IsRequired = true }, Name, Municipality, .. Position])
        {
            Geometry = GeometryNeed.Required,
            Kinds = GeometryKinds.Points,
            KeepsColumns = true,
        };

    /// <summary>Where people live, house by house.</summary>
    public static Role Buildings { get; } =
        new(
            "buildings",
            [
                Population("population", "persons", "personer", "befolkning", "bef", "pop", "boende", "folkbokförda", "invånare", "antal") with
                {
                    IsRequired = true,
                    MayBeMissing = true,
                },
                Municipality,
                .. Position,
            ]
        )
        {
            IsSingle = true,
            Geometry = GeometryNeed.Required,
            Kinds = GeometryKinds.Points,
            KeepsColumns = true,
        };

    public static Role Workplaces { get; } =
        new(
            "workplaces",
            [
                new RoleField("industry", FieldKind.Text, "industry", "bransch", "sni", "sni_kod", "sni_grupp", "näringsgren", "nace")
                {
                    IsRequired = true,
                    MayBeMissing = true,
                },
                new RoleField("size", FieldKind.Text, "size", "storlek", "storleksklass", "size_class"),
                new RoleField("employees", FieldKind.Number, "employees", "anställda", "antal_anställda", "sysselsatta", "jobs")
                {
                    Unit = "persons",
                    Minimum = 0,
                },
                new RoleField("count", FieldKind.Number, "count", "antal", "antal_arbetsställen", "antal_arbetsstallen", "workplaces")
                {
                    Unit = "workplaces",
                    Minimum = 0,
                },
                Name,
                Municipality,
                .. Position,
            ]
        )
        {
            IsSingle = true,
            Geometry = GeometryNeed.Required,
            Kinds = GeometryKinds.Points,
            KeepsColumns = true,
        };

    public static Role Stops { get; } =
        new(
            "stops",
            [
                Name with
                {
                    Aliases = ["name", "namn", "stop_name", "hållplats", "hallplats", "hållplatsnamn"],
                },
                Code with
                {
                    Aliases = ["code", "stop_id", "kod", "hpl_id", "id"],
                },
                Departures("departures", "departures", "avgångar", "avgangar", "departures_weekday", "genomsnitt_veckodag_avgangar") with
                {
                    IsRequired = true,
                    MayBeMissing = true,
                },
                Departures("departures_saturday", "departures_saturday", "antal_lördag_avgångar", "antal_lordag_avgangar", "lördag"),
                Departures("departures_sunday", "departures_sunday", "antal_söndag_avgångar", "antal_sondag_avgangar", "söndag"),
                Municipality,
                .. Position,
            ]
        )
        {
            IsSingle = true,
            Geometry = GeometryNeed.Required,
            Kinds = GeometryKinds.Points,
            KeepsColumns = true,
        };

    private static RoleField Departures(string name, params string[] aliases) =>
        new(name, FieldKind.Number, aliases) { Unit = "departures a day", Minimum = 0 };
}
