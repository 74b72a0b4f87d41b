using Samplan.SampleRegion.People;

namespace Samplan.SampleRegion.Files;

/// <summary>The files of figures: grids, workplaces, flows, series and classes.</summary>
internal sealed class FigureFiles(Region region, FileTerms terms, CancellationToken cancellation)
{
    private static readonly string[] s_flowOptions =
    [
        "--map",
        "from=fran",
        "--map",
        "from_municipality=fran_kommun",
        "--map",
        "to=till",
        "--map",
        "to_municipality=till_kommun",
        "--map",
        "persons=antal",
    ];

    private readonly Lazy<CellPlan> _cells = new(() => new CellPlan(region, region.Figures, region.Seed, cancellation));
    private readonly Lazy<FlowPlan> _flows = new(() => new FlowPlan(region, region.Figures, region.Seed));

    public IEnumerable<OutputFile> List()
    {
        yield return new(
            terms.Of(
                "befolkning_1km.csv.gz",
                "population-grid",
                "Befolkning i kilometerrutor med 13-siffrigt id, packad CSV",
                "statistics",
                ["--map", "cell=rutid", "--map", "population=bef", "--cell-size", "1000", .. terms.YearOption]
            ),
            WriteNight
        );
        yield return new(
            terms.Of(
                "dagbefolkning_1km.csv",
                "day-population-grid",
                "Förvärvsarbetande dagbefolkning i kilometerrutor med sydvästra hörnet, CSV",
                "statistics",
                [
                    "--map",
                    "easting=x",
                    "--map",
                    "northing=y",
                    "--map",
                    "cell_size=rutstorlek",
                    "--map",
                    "population=dagbef",
                    "--crs",
                    "EPSG:3006",
                    .. terms.YearOption,
                ]
            ),
            WriteDay
        );
        yield return new(
            terms.Of(
                "arbetsstallen.csv",
                "workplaces",
                "Arbetsställen med SNI-kod och storleksklass, CSV med decimalkomma i windows-1252",
                "register",
                [
                    "--map",
                    "industry=sni_kod",
                    "--map",
                    "size=storleksklass",
                    "--map",
                    "easting=x",
                    "--map",
                    "northing=y",
                    "--crs",
                    "EPSG:3006",
                    "--encoding",
                    "windows-1252",
                    .. terms.YearOption,
                ]
            ),
            WriteWorkplaces
        );
        yield return new(
            terms.Of(
                "bostadshus.csv.gz",
                "buildings",
                "Bostadshus med boende, packad CSV i SWEREF 99 TM",
                "register",
                ["--map", "population=boende", "--map", "easting=x", "--map", "northing=y", "--crs", "EPSG:3006", .. terms.YearOption]
            ),
            WriteHouses
        );
        foreach (var file in ListFlows())
            yield return file;
        foreach (var file in ListSeries().Concat(new DigitalFiles(region, terms, _cells).List()).Concat(new KeyFiles(region, terms).List()))
            yield return file;
    }

    private IEnumerable<OutputFile> ListFlows()
    {
        yield return new(
            terms.Of(
                "pendling.csv",
                "flows:commuting",
                "Pendling mellan orter, färre än fem visas inte, CSV",
                "statistics",
                [.. s_flowOptions, .. terms.YearOption]
            ),
            stream => WriteFlows(stream, _flows.Value.Commuting(cancellation))
        );
        yield return new(
            terms.Of("flyttning.csv", "flows:migration", "Flyttning mellan orter, CSV", "statistics", [.. s_flowOptions, .. terms.YearOption]),
            stream => WriteFlows(stream, _flows.Value.Migration(cancellation))
        );
        yield return new(
            terms.Of(
                "gymnasieelever.xlsx",
                "flows:education",
                "Gymnasieelever från hemort till skolort, Excel",
                "region",
                [.. s_flowOptions, .. terms.YearOption]
            ),
            stream => WriteFlowSheet(stream, _flows.Value.Education(cancellation))
        );
        yield return new(
            terms.Of("inkopsresor.csv", "flows:service", "Resor till handel och vård en vanlig vecka, CSV", "region", [.. s_flowOptions, .. terms.YearOption]),
            stream => WriteFlows(stream, _flows.Value.Service(cancellation))
        );
    }

    private IEnumerable<OutputFile> ListSeries()
    {
        var series = new SeriesFiles(region);
        yield return new(
            terms.Of(
                "utveckling.csv",
                "indicators",
                "Befolkning och sysselsatta elva år för orter och kommuner, CSV",
                "statistics",
                ["--map", "unit=kod", "--map", "year=ar", "--map", "indicator=indikator", "--map", "value=varde"]
            ),
            series.WriteDevelopment
        );
        yield return new(
            terms.Of(
                "bredband.xlsx",
                "indicators",
                "Hushåll med bredband om 1 Gbit/s, Excel; uppdateringen är försenad",
                "telecom",
                ["--map", "unit=kod", "--year", CsvText.Whole(terms.Year - 1)]
            ),
            series.WriteBroadband
        );
        yield return new(
            terms.Of(
                "riket.csv",
                "national-reference",
                "Befolkning och sysselsatta i riket, CSV",
                "statistics",
                ["--map", "year=ar", "--map", "indicator=indikator", "--map", "value=varde"]
            ),
            series.WriteNation
        );
        yield return new(
            terms.Of(
                "publicerade_klasser.csv",
                "published-classes",
                "Publicerad ortsstruktur, CSV",
                "region",
                ["--map", "place=ort", "--map", "municipality=kommun", "--map", "class=klass"]
            ),
            series.WritePublished
        );
        yield return new(
            terms.Of(
                "beslutade_klasser.csv",
                "decided-classes",
                "Beslutade noder i gällande strategi, CSV",
                "region",
                [
                    "--map",
                    "place=ort",
                    "--map",
                    "municipality=kommun",
                    "--map",
                    "class=klass",
                    "--map",
                    "decision=beslut",
                    "--map",
                    "paragraph=paragraf",
                    "--map",
                    "decided_on=datum",
                ]
            ),
            series.WriteDecided
        );
    }

    private void WriteNight(Stream stream) =>
        Gzip.Write(
            stream,
            packed =>
            {
                using var csv = CsvText.Plain(packed, ';');
                csv.Row("rutid", "bef");
                foreach (var (easting, northing, persons) in _cells.Value.ListNight())
                    csv.Row(CsvText.Whole(easting) + CsvText.Whole(northing), CsvText.Whole(persons));
            }
        );

    private void WriteDay(Stream stream)
    {
        using var csv = CsvText.Swedish(stream);
        csv.Row("x", "y", "rutstorlek", "dagbef");
        foreach (var (easting, northing, persons) in _cells.Value.ListDay())
            csv.Row(CsvText.Whole(easting), CsvText.Whole(northing), "1000", CsvText.Whole(persons));
    }

    private void WriteWorkplaces(Stream stream)
    {
        using var csv = CsvText.Swedish(stream);
        csv.Row("sni_kod", "näringsgren", "storleksklass", "x", "y");
        foreach (var workplace in new WorkplacePlan().List(region.Figures, region.Seed))
        {
            cancellation.ThrowIfCancellationRequested();
            csv.Row(workplace.Code, workplace.Industry, workplace.Size, CsvText.Comma(workplace.Point.X, 1), CsvText.Comma(workplace.Point.Y, 1));
        }
    }

    private void WriteHouses(Stream stream) =>
        Gzip.Write(
            stream,
            packed =>
            {
                using var csv = CsvText.Plain(packed, ';');
                csv.Row("x", "y", "boende");
                foreach (var (point, persons) in HousePlan.List(region, cancellation))
                    csv.Row(CsvText.Decimal(point.X, 0), CsvText.Decimal(point.Y, 0), CsvText.Whole(persons));
            }
        );

    private static void WriteFlows(Stream stream, List<Flow> flows)
    {
        using var csv = CsvText.Plain(stream, ';');
        csv.Row("fran", "fran_kommun", "till", "till_kommun", "antal");
        foreach (var flow in flows)
            csv.Row(flow.From, flow.FromMunicipality ?? "", flow.To, flow.ToMunicipality ?? "", CsvText.Whole(flow.Persons));
    }

    private static void WriteFlowSheet(Stream stream, List<Flow> flows) =>
        Workbook.Write(
            stream,
            "elever",
            flows
                .Select(flow => new object?[] { flow.From, flow.FromMunicipality, flow.To, flow.ToMunicipality, flow.Persons })
                .Prepend(["fran", "fran_kommun", "till", "till_kommun", "antal"])
        );
}
