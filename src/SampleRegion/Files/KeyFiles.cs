using Samplan.SampleRegion.People;

namespace Samplan.SampleRegion.Files;

/// <summary>A drawn key of labour markets in two vintages, of which the later has fewer.</summary>
internal sealed class KeyFiles(Region region, FileTerms terms)
{
    private const int YearsBetween = 5;
    private const int MunicipalitiesOfCentre = 3;

    public IEnumerable<OutputFile> List()
    {
        var count = (region.Inside.Count() + MunicipalitiesOfCentre - 1) / MunicipalitiesOfCentre;
        yield return Of("lokala_arbetsmarknader_tidigare.csv", terms.Year - YearsBetween, count + 1);
        yield return Of("lokala_arbetsmarknader.csv", terms.Year, count);
    }

    private OutputFile Of(string name, int year, int centreCount) =>
        new(
            terms.Of(
                name,
                "key:la",
                $"Lokala arbetsmarknader {CsvText.Whole(year)} som nyckel över kommuner, ritade och inte beräknade, CSV",
                "statistics",
                ["--map", "unit=kod", "--map", "class=la", "--map", "class_name=la_namn", "--year", CsvText.Whole(year)]
            ),
            stream => Write(stream, centreCount)
        );

    private void Write(Stream stream, int centreCount)
    {
        using var csv = CsvText.Plain(stream, ';');
        csv.Row("kod", "kommun", "la", "la_namn");
        foreach (var (municipality, centre) in LabourMarketPlan.List(region, centreCount))
            csv.Row(municipality.Code, municipality.Name, $"LA{centre.Code}", centre.Name);
    }
}
