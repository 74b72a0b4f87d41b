using System.Globalization;
using NetTopologySuite.Geometries;
using Samplan.Engine.Overlay;
using Samplan.Engine.Settlements.Urbanisation;
using Samplan.Formats.GeoTiff;
using Samplan.Formats.Tables;
using Xunit.Abstractions;

namespace Samplan.Reference.Tests.Degurba;

/// <summary>The 64 units of West Flanders by 100 m population, classified by flexurba on a 50 m raster; here by exact areas.</summary>
public sealed class WestFlandersTests(ITestOutputHelper output)
{
    private const string Folder = "degurba_flexurba/belgium";

    private const string Centre = "the dense cells of Kortrijk (27 cells, 73,016 persons) are an urban centre in grids A to E, and none in the table";
    private const string MoreUrban = "the table has an urban cluster here that the grids A to E have not";
    private const string LessUrban = "grids A to E have an urban cluster here that the table has not";

    // Units whose shares in the reference cannot come from its own grids A–E. The grid behind the table of units is not among the data.
    private static readonly Dictionary<string, string> s_otherGrid = new(StringComparer.Ordinal)
    {
        ["17489"] = MoreUrban,
        ["17496"] = LessUrban,
        ["17509"] = Centre,
        ["17510"] = Centre,
        ["17511"] = Centre,
        ["17519"] = MoreUrban,
        ["17525"] = MoreUrban,
        ["17533"] = MoreUrban,
    };

    [ReferenceFact(Folder)]
    public void The_shares_of_the_reference_give_the_classes_of_the_reference()
    {
        foreach (var row in Expected.Values)
        {
            var shares = new UnitShares(Number(row["UCentre_share"]), 0, 0, Number(row["UCluster_share"])) { LowDensity = Number(row["Rural_share"]) };
            AssertClass(row, UnitClassification.DegreeOf(shares));
        }
        Assert.Equal(64, Expected.Count);
    }

    [ReferenceFact(Folder)]
    public void People_are_those_of_the_reference_and_classes_too_but_where_its_grid_is_another()
    {
        var (names, units) = Classify();

        Assert.Equal(64, units.Count);
        var different = new List<string>();
        for (var i = 0; i < units.Count; i++)
        {
            var row = Expected[names[i]];
            // A border follows exact areas here and cells of 50 m there.
            Assert.InRange(units[i].Persons / Number(row["Tot_Pop"]), 0.98, 1.02);
            if (s_otherGrid.TryGetValue(names[i], out var reason))
            {
                AssertReason(reason, units[i].Shares, row);
                different.Add(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{names[i]}: here {units[i].Shares.Centre:0.000} centre, {units[i].Shares.Rural:0.000} rural; reference {row["UCentre_share"]}, {row["Rural_share"]}: {reason}"
                    )
                );
            }
            else
                AssertClass(row, units[i].Degree!.Value);
        }
        different.ForEach(output.WriteLine);
    }

    /// <summary>That the numbers say what the reason says.</summary>
    private static void AssertReason(string reason, UnitShares here, IReadOnlyDictionary<string, string> row)
    {
        var (centre, rural) = (Number(row["UCentre_share"]), Number(row["Rural_share"]));
        if (reason == Centre)
            Assert.True(here.Centre > 0.5 && centre < 0.01, $"{row["UID"]}: {here.Centre} and {centre}");
        else
            Assert.True(reason == MoreUrban ? here.Rural > rural + 0.2 : here.Rural < rural - 0.2, $"{row["UID"]}: {here.Rural} and {rural}");
    }

    private static IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Expected =>
        CsvRows.Read(ReferenceFiles.Find($"{Folder}/units_classification_westflanders.csv")).ToDictionary(row => row["UID"], StringComparer.Ordinal);

    // The reference codes level 1 the other way round: 3 is a city.
    private static void AssertClass(IReadOnlyDictionary<string, string> row, UnitDegree degree) =>
        Assert.Equal(row["flexurba_L1"], (4 - (int)degree).ToString(CultureInfo.InvariantCulture));

    private static (List<string> Names, IReadOnlyList<UnitUrbanisation> Units) Classify()
    {
        var classes = BelgiumTests.Classify(UrbanisationLevel.One, "UC_built_criterium=FALSE UC_smooth_edge_fun=majority_rule_R2022A");
        using var reader = GeoTiffReader.Open(ReferenceFiles.Find($"{Folder}/westflanders_pop_100m.tif"));
        var persons = reader.Read();
        var grid = reader.Grid;
        var (eastings, northings, codes) = (new double[persons.Length], new double[persons.Length], new byte[persons.Length]);
        for (var i = 0; i < persons.Length; i++)
        {
            eastings[i] = grid.West + (i % grid.ColumnCount * 100.0);
            northings[i] = grid.North - ((i / grid.ColumnCount * 100.0) + 100);
            codes[i] = (byte)classes[(int)((6_035_000 - (northings[i] + 50)) / 1000), (int)((eastings[i] + 50 - 187_000) / 1000)];
        }
        var (names, areas) = (new List<string>(), new List<Geometry>());
        using var table = TableFile.Open(ReferenceFiles.Find($"{Folder}/westflanders_units.gpkg"), new TableReading());
        var column = table.Description.Columns.ToList().FindIndex(one => one.Name == "UID");
        while (table.Read() is { } row)
        {
            names.Add(row.Cells[column].Number.ToString(CultureInfo.InvariantCulture));
            areas.Add(row.Geometry!.Copy());
        }
        var shares = GridOverlay.Shares(RegularGrid.FromLowerLeftCorners(100, eastings, northings), areas);
        return (names, UnitClassification.Classify(shares, persons, codes, [], UnitRules.July2024));
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
