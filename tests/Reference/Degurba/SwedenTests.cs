using System.Globalization;
using Samplan.Engine.Settlements.Urbanisation;
using Xunit.Abstractions;

namespace Samplan.Reference.Tests.Degurba;

/// <summary>
/// Sweden's municipalities from the published grid of 2024 and generalised borders, beside the official key of 2025, which was made from the census
/// of 2021, exact borders and the cells of ETRS89-LAEA, which cut localities elsewhere. Density only, edges by five of eight, weighted by area;
/// nothing is tuned for a single municipality.
/// </summary>
public sealed class SwedenTests(ITestOutputHelper output)
{
    private const string Grid = "se_popgrid_1km_2024/totalbefolkning_1km_2024.csv.gz";
    private const string Borders = "se_boundaries/okfse/swedish_municipalities.geojson";
    private const string Key = "se_key_2025/kommun_la_fa_kommungrupp_degurba_2025.csv";

    [ReferenceFact(Grid, Borders, Key)]
    public void At_least_271_of_the_290_municipalities_have_the_official_degree()
    {
        var sweden = ReferenceSweden.Read(ReferenceFiles.Find(Grid), ReferenceFiles.Find(Borders));
        var official = CsvRows.Read(ReferenceFiles.Find(Key)).ToDictionary(row => row["kommun_kod"], StringComparer.Ordinal);
        var units = sweden.Classify(UrbanisationLevel.One, UrbanisationParameters.Eurostat);

        Assert.Equal(290, units.Count);
        var different = new List<string>();
        for (var i = 0; i < units.Count; i++)
        {
            var row = official[sweden.Codes[i]];
            if (row["degurba"] == ((int)units[i].Degree!).ToString(CultureInfo.InvariantCulture))
                continue;
            different.Add(row["kommun"]);
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{row["kommun"]}: official {row["degurba"]}, here {(int)units[i].Degree!}, margin {units[i].Margin:0.000}, centre {units[i].Shares.Centre:0.000}, rural {units[i].Shares.Rural:0.000}: {sweden.FindReason(i, units[i])}"
                )
            );
            Assert.NotNull(sweden.FindReason(i, units[i]));
        }
        Assert.True(290 - different.Count >= 271, $"{290 - different.Count} are equal");
    }
}
