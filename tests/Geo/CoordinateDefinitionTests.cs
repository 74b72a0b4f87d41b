namespace Samplan.Geo.Tests;

public class CoordinateDefinitionTests
{
    private const string SwerefEsri =
        """PROJCS["SWEREF99_TM",GEOGCS["GCS_SWEREF99",DATUM["D_SWEREF99",SPHEROID["GRS_1980",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",15.0],PARAMETER["Scale_Factor",0.9996],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]""";

    [Theory]
    [InlineData(SwerefEsri, "EPSG:3006")]
    [InlineData(
        """PROJCS["unknown",GEOGCS["unknown",DATUM["Unknown based on GRS80 ellipsoid using towgs84=0,0,0,0,0,0,0",SPHEROID["GRS 1980",6378137,298.257222101],TOWGS84[0,0,0,0,0,0,0]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",27],PARAMETER["scale_factor",0.9996],PARAMETER["false_easting",500000],PARAMETER["false_northing",0],UNIT["metre",1]]""",
        "EPSG:3067"
    )]
    [InlineData(
        """PROJCS["SWEREF99_16_30",GEOGCS["GCS_SWEREF99",DATUM["D_SWEREF99",SPHEROID["GRS_1980",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",150000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",16.5],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]""",
        "EPSG:3010"
    )]
    [InlineData(
        """PROJCS["RT90_25_gon_V",GEOGCS["GCS_RT_1990",DATUM["D_RT_1990",SPHEROID["Bessel_1841",6377397.155,299.1528128]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",1500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",15.80827777777778],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]""",
        "EPSG:3021"
    )]
    [InlineData(
        """PROJCS["ETRS_1989_LAEA",GEOGCS["GCS_ETRS_1989",DATUM["D_ETRS_1989",SPHEROID["GRS_1980",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Lambert_Azimuthal_Equal_Area"],PARAMETER["False_Easting",4321000.0],PARAMETER["False_Northing",3210000.0],PARAMETER["Central_Meridian",10.0],PARAMETER["Latitude_Of_Origin",52.0],UNIT["Meter",1.0]]""",
        "EPSG:3035"
    )]
    [InlineData(
        """PROJCS["World_Mollweide",GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],UNIT["Degree",0.0174532925199433]],PROJECTION["Mollweide"],PARAMETER["central_meridian",0],PARAMETER["false_easting",0],PARAMETER["false_northing",0],UNIT["metre",1]]""",
        "ESRI:54009"
    )]
    [InlineData(
        """PROJCS["WGS_1984_Web_Mercator_Auxiliary_Sphere",GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Mercator_Auxiliary_Sphere"],PARAMETER["False_Easting",0.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",0.0],PARAMETER["Standard_Parallel_1",0.0],PARAMETER["Auxiliary_Sphere_Type",0.0],UNIT["Meter",1.0]]""",
        "EPSG:3857"
    )]
    [InlineData(
        """GEOGCS["unknown",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AXIS["Longitude",EAST],AXIS["Latitude",NORTH]]""",
        "EPSG:4326"
    )]
    [InlineData(
        """GEOGCS["GCS_SWEREF99",DATUM["D_SWEREF99",SPHEROID["GRS_1980",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]""",
        "EPSG:4619"
    )]
    [InlineData(
        """COMPD_CS["SWEREF99 TM + RH2000 height",PROJCS["SWEREF99 TM",AUTHORITY["EPSG","3006"]],VERT_CS["RH2000 height",AUTHORITY["EPSG","5613"]],AUTHORITY["EPSG","5845"]]""",
        "EPSG:3006"
    )]
    [InlineData(
        """PROJCRS["SWEREF99 TM",BASEGEOGCRS["SWEREF99",DATUM["SWEREF99",ELLIPSOID["GRS 1980",6378137,298.257222101,LENGTHUNIT["metre",1]]],PRIMEM["Greenwich",0,ANGLEUNIT["degree",0.0174532925199433]]],CONVERSION["SWEREF99 TM",METHOD["Transverse Mercator"],PARAMETER["Latitude of natural origin",0],PARAMETER["Longitude of natural origin",15],PARAMETER["Scale factor at natural origin",0.9996],PARAMETER["False easting",500000],PARAMETER["False northing",0]],CS[Cartesian,2],AXIS["northing (N)",north,ORDER[1],LENGTHUNIT["metre",1]],AXIS["easting (E)",east,ORDER[2],LENGTHUNIT["metre",1]]]""",
        "EPSG:3006"
    )]
    [InlineData("+proj=utm +zone=33 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs", "EPSG:3006")]
    [InlineData(
        "+proj=tmerc +lat_0=0 +lon_0=15.80827777777778 +k=1 +x_0=1500000 +y_0=0 +ellps=bessel +towgs84=414.1,41.3,603.1,-0.855,2.141,-7.023,0 +units=m +no_defs",
        "EPSG:3021"
    )]
    [InlineData("+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null +wktext +no_defs", "EPSG:3857")]
    [InlineData("+proj=longlat +datum=WGS84 +no_defs", "EPSG:4326")]
    [InlineData("+init=epsg:3018", "EPSG:3018")]
    [InlineData("urn:ogc:def:crs:EPSG::3857", "EPSG:3857")]
    public void A_definition_is_recognised_by_its_authority_or_its_parameters(string definition, string code) =>
        Assert.Equal(code, CoordinateSystems.FindByDefinition(definition)?.Code);

    [Theory]
    [InlineData("""PROJCS["WGS 84 / UTM zone 33N",GEOGCS["WGS 84"],AUTHORITY["EPSG","32633"]]""", "EPSG:32633", "WGS 84 / UTM zone 33N")]
    [InlineData("""PROJCRS["DHDN / 3-degree Gauss-Kruger zone 3",ID["EPSG",31467]]""", "EPSG:31467", "DHDN / 3-degree Gauss-Kruger zone 3")]
    public void An_unsupported_authority_is_named_for_the_refusal(string definition, string code, string name)
    {
        Assert.Null(CoordinateSystems.FindByDefinition(definition));
        Assert.Equal(code, CoordinateDefinition.Find(definition)?.Code);
        Assert.Equal(name, CoordinateDefinition.Find(definition)?.Name);
    }

    [Theory]
    [InlineData("Central_Meridian\",15.0", "Central_Meridian\",15.5")]
    [InlineData("Scale_Factor\",0.9996", "Scale_Factor\",1.0")]
    [InlineData("UNIT[\"Meter\",1.0]", "UNIT[\"Foot\",0.3048]")]
    [InlineData("UNIT[\"Degree\",0.0174532925199433]", "UNIT[\"Grad\",0.01570796326794897]")]
    [InlineData("PRIMEM[\"Greenwich\",0.0]", "PRIMEM[\"Paris\",2.33722917]")]
    [InlineData("6378137.0,298.257222101", "6377397.155,299.1528128")]
    [InlineData("D_SWEREF99", "D_North_American_1983")]
    [InlineData("Transverse_Mercator", "Lambert_Conformal_Conic")]
    public void One_foreign_parameter_makes_it_another_system(string written, string instead) =>
        Assert.Null(CoordinateSystems.FindByDefinition(SwerefEsri.Replace(written, instead, StringComparison.Ordinal)));

    [Fact]
    public void A_definition_cut_short_anywhere_is_refused_without_a_fault()
    {
        for (var length = 0; length < SwerefEsri.Length; length++)
            Assert.Null(CoordinateSystems.FindByDefinition(SwerefEsri[..length]));
        Assert.Null(CoordinateSystems.FindByDefinition(string.Concat(Enumerable.Repeat("A[", 10_000))));
    }
}
