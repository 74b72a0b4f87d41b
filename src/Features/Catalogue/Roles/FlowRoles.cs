namespace Samplan.Catalogue.Roles;

/// <summary>Persons between places: commuting, migration, education, service …</summary>
internal static class FlowRoles
{
    public static Role Flows { get; } =
        new(
            "flows",
            [
                new RoleField("from", FieldKind.Name, "from", "från", "fran", "bostadsort", "origin", "utflyttningsort", "bostad", "start")
                {
                    IsRequired = true,
                },
                new RoleField("to", FieldKind.Name, "to", "till", "arbetsort", "destination", "inflyttningsort", "arbete", "mål") { IsRequired = true },
                new RoleField("persons", FieldKind.Number, "persons", "personer", "antal", "antal_personer", "count", "pendlare", "flyttare", "elever")
                {
                    IsRequired = true,
                    MayBeMissing = true,
                    Adds = true,
                    Unit = "persons",
                    Minimum = 0,
                },
                new RoleField("from_municipality", FieldKind.Name, "from_municipality", "från_kommun", "bostadskommun", "origin_municipality"),
                new RoleField("to_municipality", FieldKind.Name, "to_municipality", "till_kommun", "arbetskommun", "destination_municipality"),
                new RoleField("residents", FieldKind.Number, "residents", "resident_workers", "förvärvsarbetande_nattbefolkning", "nattbefolkning")
                {
                    Unit = "persons",
                    Minimum = 0,
                },
            ]
        )
        {
            HasDimension = true,
            IsSingle = true,
            Key =
            [
                ["from"],
                ["to"],
            ],
            Match = MatchScope.Places,
            References = [new PlaceReference("from", "from_municipality"), new PlaceReference("to", "to_municipality")],
            IsFlow = true,
        };
}
