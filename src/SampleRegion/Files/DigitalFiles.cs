using Samplan.SampleRegion.Chance;
using Samplan.SampleRegion.People;

namespace Samplan.SampleRegion.Files;

/// <summary>Access to the net: of places and municipalities two years, of kilometre squares one. The larger the place the better; mobile data reach nearly everybody.</summary>
internal sealed class DigitalFiles(Region region, FileTerms terms, Lazy<CellPlan> cells)
{
    private const double PersonsAHousehold = 2.2;

    public IEnumerable<OutputFile> List()
    {
        yield return new(
            terms.Of(
                "digital_tillgang.csv",
                "digital-access",
                "Hushåll med 100 Mbit/s och 1 Gbit/s och mobilt bredband två år, orter och kommuner, CSV",
                "register",
                ["--map", "unit=kod", "--map", "year=ar"]
            ),
            WriteUnits
        );
        yield return new(
            terms.Of(
                "digital_tillgang_1km.csv",
                "digital-access-grid",
                "Hushåll med 100 Mbit/s och 1 Gbit/s och mobilt bredband i kilometerrutor, CSV",
                "register",
                ["--map", "easting=x", "--map", "northing=y", "--cell-size", "1000", "--crs", "EPSG:3006", .. terms.YearOption]
            ),
            WriteCells
        );
    }

    private void WriteUnits(Stream stream)
    {
        using var csv = CsvText.Plain(stream);
        csv.Row("kod", "ar", "hushåll", "andel_100", "andel_1000", "mobil");
        foreach (var year in new[] { region.Year - 1, region.Year })
        {
            foreach (var figures in region.Figures)
                Write(csv, figures.Place.Code, year, figures.Place.Population, figures.BroadbandPercent);
            foreach (var group in region.Figures.GroupBy(figures => figures.Place.Municipality).OrderBy(group => group.Key.Index))
            {
                var persons = group.Sum(figures => figures.Place.Population);
                Write(csv, group.Key.Code, year, persons, group.Sum(figures => figures.Place.Population * figures.BroadbandPercent) / persons);
            }
        }
    }

    private void WriteCells(Stream stream)
    {
        using var csv = CsvText.Plain(stream);
        csv.Row("x", "y", "hushåll", "andel_100", "andel_1000", "mobil");
        var noise = new Noise(Prng.Mix(region.Seed ^ 0xD161));
        foreach (var (easting, northing, persons) in cells.Value.ListNight())
        {
            var fibre = (60 * noise.Fractal(easting / 9_000.0, northing / 9_000.0, 3, 0.6)) + Math.Min(45, persons / 12.0) + 12;
            csv.Row([CsvText.Whole(easting), CsvText.Whole(northing), .. Figures(persons, Math.Clamp(fibre, 0, 100))]);
        }
    }

    // A year earlier a few per cent fewer had it.
    private void Write(CsvText csv, string unit, int year, double persons, double fibrePercent) =>
        csv.Row([unit, CsvText.Whole(year), .. Figures(persons, fibrePercent - (3 * (region.Year - year)))]);

    private static string[] Figures(double persons, double fibrePercent) =>
        [
            CsvText.Whole(Math.Max(1, (long)Math.Round(persons / PersonsAHousehold))),
            CsvText.Decimal(100 - (0.7 * (100 - fibrePercent)), 1),
            CsvText.Decimal(Math.Max(0, fibrePercent), 1),
            CsvText.Decimal(100 - (0.08 * (100 - fibrePercent)), 1),
        ];
}
