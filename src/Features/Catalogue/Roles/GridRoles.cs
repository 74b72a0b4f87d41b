using static Samplan.Catalogue.Roles.SharedFields;

namespace Samplan.Catalogue.Roles;

/// <summary>People by night and by day in cells of a square grid.</summary>
internal static class GridRoles
{
    public static Role Population { get; } =
        Grid(
            "population-grid",
            Required(SharedFields.Population("population", "pop", "befolkning", "bef", "beftotalt", "totalt", "antal", "nattbef", "nattbefolkning"))
        );

    public static Role DayPopulation { get; } =
        Grid(
            "day-population-grid",
            Required(
                SharedFields.Population("population", "dagbef", "dagbefolkning", "day_population", "sysselsatta", "förvärvsarbetande", "pop", "antal", "totalt")
            )
        );

    /// <summary>The people of a neighbouring country, by its code: <c>neighbour-grid:no</c>. Its cells may be of another grid, such as those of EPSG:3035 and 3067.</summary>
    public static Role Neighbour { get; } =
        Grid(
            "neighbour-grid",
            Required(SharedFields.Population("population", "pop", "befolkning", "bef", "pop_tot", "vaesto", "he_vakiy", "tot_p", "totalt", "antal"))
        ) with
        {
            HasDimension = true,
            DimensionExample = "no",
        };

    /// <summary>The column must be there; a cell may be without a value.</summary>
    internal static RoleField Required(RoleField field) => field with { IsRequired = true, MayBeMissing = true };

    /// <param name="figures">What is told of each cell.</param>
    internal static Role Grid(string name, params RoleField[] figures) =>
        new(
            name,
            [
                .. figures,
                new RoleField("cell", FieldKind.Name, "cell", "ruta", "rutid", "rut_id", "ruta_id", "cell_id", "xy") { IsStored = false },
                Easting with
                {
                    Aliases = ["easting", "e_sw", "sweref_e", "e", "x", "x_koord", "xkoord", "x_sw"],
                    IsStored = true,
                    IsComputed = true,
                },
                Northing with
                {
                    Aliases = ["northing", "n_sw", "sweref_n", "n", "y", "y_koord", "ykoord", "y_sw"],
                    IsStored = true,
                    IsComputed = true,
                },
                new RoleField("cell_size", FieldKind.Number, "cell_size", "rutstorlek", "rutstrl", "storlek")
                {
                    Unit = "metres",
                    Minimum = 10,
                    Maximum = 100_000,
                    IsComputed = true,
                },
            ]
        )
        {
            IsSingle = true,
            IsGrid = true,
            Geometry = GeometryNeed.Required,
            Kinds = GeometryKinds.Areas,
            Key =
            [
                ["easting"],
                ["northing"],
                ["cell_size"],
            ],
        };
}
