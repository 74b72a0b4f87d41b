namespace Samplan.Catalogue.Roles;

/// <summary>Fields that several roles have.</summary>
internal static class SharedFields
{
    public static RoleField Latitude { get; } =
        new("lat", FieldKind.Number, "lat", "latitude", "latitud", "lat_bin", "breddgrad", "wgs84_lat")
        {
            Unit = "degrees",
            Minimum = -90,
            Maximum = 90,
            IsStored = false,
        };

    public static RoleField Longitude { get; } =
        new("lon", FieldKind.Number, "lon", "long", "lng", "longitude", "longitud", "lon_bin", "längdgrad", "wgs84_lon")
        {
            Unit = "degrees",
            Minimum = -180,
            Maximum = 180,
            IsStored = false,
        };

    public static RoleField Easting { get; } =
        new("easting", FieldKind.Number, "easting", "sweref_e", "e", "öst", "east", "x_sweref", "x", "x_koord", "xkoord") { Unit = "metres", IsStored = false };

    public static RoleField Northing { get; } =
        new("northing", FieldKind.Number, "northing", "sweref_n", "n", "nord", "north", "y_sweref", "y", "y_koord", "ykoord")
        {
            Unit = "metres",
            IsStored = false,
        };

    public static IReadOnlyList<RoleField> Position { get; } = [Latitude, Longitude, Easting, Northing];

    public static RoleField Name { get; } =
        new("name", FieldKind.Name, "name", "namn", "ort", "tätort", "tatort", "ortnamn", "ortsnamn", "benämning", "place", "settlement");

    public static RoleField Code { get; } = new("code", FieldKind.Name, "code", "kod", "tatort_kod", "tätortskod", "ortskod", "id");

    public static RoleField Municipality { get; } =
        new("municipality", FieldKind.Name, "municipality", "kommunnamn", "mun_name", "municip_name", "kommun_namn", "kommun");

    public static RoleField MunicipalityCode { get; } =
        new("municipality_code", FieldKind.Name, "municipality_code", "kommunkod", "kommun_kod", "mun_code", "municip_code", "kommun");

    public static RoleField Kind { get; } = new("kind", FieldKind.Name, "kind", "kategori", "category", "typ", "type", "slag", "servicetyp");

    public static RoleField Population(params string[] aliases) =>
        new("population", FieldKind.Number, aliases)
        {
            Unit = "persons",
            Minimum = 0,
            Adds = true,
        };
}
