using Samplan.Engine.Settlements.Urbanisation;
using Samplan.Formats.GeoTiff;

namespace Samplan.Reference.Tests.Degurba;

/// <summary>GHSL's grids of Belgium, classified by the R package flexurba 0.2.2: every one of the 66,357 cells.</summary>
public sealed class BelgiumTests
{
    private const string Folder = "degurba_flexurba/belgium";
    private const string R2022A = " UC_built_criterium=FALSE UC_smooth_edge_fun=majority_rule_R2022A";

    [ReferenceFact(Folder)]
    public void Level_one_by_density_and_five_of_eight() => AssertEveryCell("ref_A_level1_density_R2022A", UrbanisationLevel.One, R2022A);

    [ReferenceFact(Folder)]
    public void Level_one_by_the_defaults() => AssertEveryCell("ref_B_level1_default_R2023A", UrbanisationLevel.One, "");

    [ReferenceFact(Folder)]
    public void Level_two_by_the_defaults() => AssertEveryCell("ref_C_level2_default_R2023A", UrbanisationLevel.Two, "");

    [ReferenceFact(Folder)]
    public void Level_two_with_the_semi_dense_clusters_of_2021() =>
        AssertEveryCell(
            "ref_D_level2_semidense2021_R2022A",
            UrbanisationLevel.Two,
            "SDUC_density_threshold=300 SDUC_size_threshold=5000 SDUC_contiguity_rule=8 SDUC_buffer_size=3" + R2022A
        );

    [ReferenceFact(Folder)]
    public void Level_one_without_gaps_and_edges() =>
        AssertEveryCell("ref_E_level1_density_nofill_nosmooth", UrbanisationLevel.One, "UC_built_criterium=FALSE UC_gap_fill=FALSE UC_smooth_edge=FALSE");

    internal static double[] Read(string name)
    {
        using var reader = GeoTiffReader.Open(ReferenceFiles.Find($"{Folder}/{name}.tif"));
        return reader.Read();
    }

    internal static UrbanisationClasses Classify(UrbanisationLevel level, string parameters) =>
        DegreeOfUrbanisation.Classify(new UrbanisationGrid(219, 303, Read("POP"), Read("LAND"), Read("BUILT_S")), level, Parameters(parameters));

    private static void AssertEveryCell(string reference, UrbanisationLevel level, string parameters)
    {
        var expected = Read(reference);
        var classes = Classify(level, parameters);

        Assert.Equal(66_357, expected.Length);
        Assert.Equal(expected, classes.Codes.Select(code => (double)code));
    }

    private static UrbanisationParameters Parameters(string text)
    {
        var parameters = new UrbanisationParameters();
        foreach (var pair in text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')))
            parameters = UrbanisationParameterNames.Set(parameters, pair[0], pair[1]).Parameters!;
        return parameters;
    }
}
