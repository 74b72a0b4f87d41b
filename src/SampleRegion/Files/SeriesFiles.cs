using Samplan.SampleRegion.People;

namespace Samplan.SampleRegion.Files;

/// <summary>Development over ten years, broadband, the country's figures and the two lists of classes.</summary>
internal sealed class SeriesFiles(Region region)
{
    private const double NationalPopulation = 10_612_000;
    private const double NationalJobs = 5_287_000;

    public void WriteDevelopment(Stream stream)
    {
        using var csv = CsvText.Plain(stream, ';');
        csv.Row("kod", "ar", "indikator", "varde");
        foreach (var figures in region.Figures)
        {
            WriteSeries(csv, figures.Place.Code, "population", figures.PopulationByYear);
            WriteSeries(csv, figures.Place.Code, "employment", figures.JobsByYear);
        }
        foreach (var group in region.Figures.GroupBy(figures => figures.Place.Municipality).OrderBy(group => group.Key.Index))
        {
            // The countryside of the municipality beside its places, as a share that shrinks a little.
            WriteSeries(csv, group.Key.Code, "population", Total(group, figures => figures.PopulationByYear, 1.16));
            WriteSeries(csv, group.Key.Code, "employment", Total(group, figures => figures.JobsByYear, 1.08));
        }
    }

    public void WriteBroadband(Stream stream) =>
        Workbook.Write(
            stream,
            "bredband",
            region
                .Figures.Select(figures => new object?[] { figures.Place.Code, figures.Place.Name, figures.BroadbandPercent })
                .Prepend(["kod", "ort", "broadband"])
        );

    public void WriteNation(Stream stream)
    {
        using var csv = CsvText.Plain(stream, ';');
        csv.Row("ar", "indikator", "varde");
        WriteNation(csv, "population", NationalPopulation, FigurePlan.NationalPopulationGrowth);
        WriteNation(csv, "employment", NationalJobs, FigurePlan.NationalJobGrowth);
    }

    public void WritePublished(Stream stream)
    {
        using var csv = CsvText.Swedish(stream);
        csv.Row("ort", "kommun", "klass");
        foreach (var (place, @class) in ClassPlan.Published(region.Figures))
            csv.Row(place.Name, place.Municipality.Name, @class);
    }

    public void WriteDecided(Stream stream)
    {
        using var csv = CsvText.Swedish(stream);
        csv.Row("ort", "kommun", "klass", "beslut", "paragraf", "datum");
        foreach (var (place, @class) in ClassPlan.Published(region.Figures))
        {
            if (@class is not (ClassPlan.ServicePlace or ClassPlan.Residential))
                csv.Row(place.Name, place.Municipality.Name, @class, $"RS {region.Year - 1}-118", "§ 42", $"{region.Year - 1}-06-18");
        }
    }

    private void WriteSeries(CsvText csv, string unit, string indicator, int[] values)
    {
        for (var i = 0; i < values.Length; i++)
            csv.Row(unit, CsvText.Whole(region.Year - values.Length + 1 + i), indicator, CsvText.Whole(values[i]));
    }

    private void WriteNation(CsvText csv, string indicator, double last, double growthPercent)
    {
        var first = last / (1 + (growthPercent / 100));
        for (var i = 0; i < FigurePlan.Years; i++)
            csv.Row(
                CsvText.Whole(region.Year - FigurePlan.Years + 1 + i),
                indicator,
                CsvText.Whole((long)Math.Round(first + ((last - first) * i / (FigurePlan.Years - 1))))
            );
    }

    private static int[] Total(IEnumerable<PlaceFigures> places, Func<PlaceFigures, int[]> series, double countryside)
    {
        var total = new int[FigurePlan.Years];
        foreach (var place in places)
        {
            for (var i = 0; i < total.Length; i++)
                total[i] += series(place)[i];
        }
        return [.. total.Select((value, i) => (int)Math.Round(value * (countryside + (0.002 * (total.Length - 1 - i)))))];
    }
}
