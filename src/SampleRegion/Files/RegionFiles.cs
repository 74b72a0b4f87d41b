using Samplan.SampleRegion.Land;
using Samplan.SampleRegion.People;

namespace Samplan.SampleRegion.Files;

/// <summary>The files about the ground: municipalities, boundaries, water, roads, places, services and stops.</summary>
internal sealed class RegionFiles(Region region, FileTerms terms, CancellationToken cancellation)
{
    public IEnumerable<OutputFile> List()
    {
        yield return new(
            terms.Of("kommuner.geojson", "municipalities", "Kommuner, GeoJSON i SWEREF 99 TM", "mapping", ["--map", "name=namn", "--map", "code=kod"]),
            WriteMunicipalities
        );
        yield return new(
            terms.Of("granser.zip", "boundaries", "Län och grannkommuner, zippad Shapefile", "mapping", ["--map", "name=namn", "--map", "kind=typ"]),
            WriteBoundaries
        );
        yield return new(
            terms.Of("vatten.geojson", "water", "Hav, sjöar och vattendrag, GeoJSON i SWEREF 99 TM", "mapping", ["--map", "name=namn", "--map", "kind=typ"]),
            WriteWater
        );
        yield return new(
            terms.Of("vagar.geojson", "roads", "Vägar, färjor och järnväg, GeoJSON i SWEREF 99 TM", "roads", ["--map", "name=namn", "--map", "kind=klass"]),
            WriteRoads
        );
        yield return new(
            terms.Of(
                "orter.geojson",
                "places",
                "Tätorter med folkmängd, GeoJSON i SWEREF 99 TM; en ort saknar folkmängd",
                "statistics",
                ["--map", "name=ort", "--map", "code=kod", "--map", "municipality=kommun", "--map", "population=befolkning", .. terms.YearOption]
            ),
            WritePlaces
        );
        yield return new(
            terms.Of(
                "service.geojson",
                "services",
                "Offentlig och kommersiell service, GeoJSON i WGS 84",
                "services",
                ["--map", "kind=slag", "--map", "name=namn", "--map", "municipality=kommun"]
            ),
            WriteServices
        );
        yield return new(
            terms.Of(
                "hallplatser.csv",
                "stops",
                "Hållplatser med avgångar, CSV med WGS 84",
                "transit",
                [
                    "--map",
                    "name=namn",
                    "--map",
                    "code=id",
                    "--map",
                    "departures=vardag",
                    "--map",
                    "departures_saturday=lordag",
                    "--map",
                    "departures_sunday=sondag",
                ]
            ),
            WriteStops
        );
        yield return new(
            terms.Of("roads.osm.pbf", "osm", "Vägnät, gator, cykelvägar och färjor, OpenStreetMap PBF", "roads", []),
            stream => StreetFile.Write(stream, region, cancellation)
        );
        yield return new(terms.Of("gtfs.zip", "gtfs", "Tidtabeller för buss, tåg och båt, GTFS", "transit", []), new TimetableFile(region).Write);
    }

    private void WriteMunicipalities(Stream stream)
    {
        var shapes = new CoverageTracer(region.Division, region.BorderBetween).Trace();
        using var json = new GeoJsonText(stream, "kommuner");
        foreach (var municipality in region.Inside)
            json.Areas(shapes[municipality.Index + 1], ("kod", municipality.Code), ("namn", municipality.Name));
    }

    private void WriteBoundaries(Stream stream)
    {
        string[] counties = ["Alsköpings län", "Västerbygds län", "Södermarks län", "Norrbergs län"];
        var shapes = new CoverageTracer(region.Division, region.BorderBetween).Trace();
        var raster = new LabelRaster(region.Frame);
        for (var pixel = 0; pixel < raster.Labels.Length; pixel++)
            raster.Labels[pixel] = region.Division.Labels[pixel] is var label && label == 0 ? 0 : 1 + region.Municipalities[label - 1].County;
        raster.JoinDiagonals();
        var whole = new CoverageTracer(raster, region.BorderBetween).Trace();
        var rows = new List<(Shape, string[])>();
        for (var county = 0; county < counties.Length; county++)
        {
            if (whole.TryGetValue(county + 1, out var shape))
                rows.Add((shape.Beyond(region.Frame), [counties[county], county == 0 ? "region" : "län"]));
        }
        foreach (var municipality in region.Municipalities.Where(municipality => !municipality.IsInside))
            rows.Add((shapes[municipality.Index + 1].WithOutskirts(region.Frame), [municipality.Name, "grannkommun"]));
        ShapefileArchive.Write(stream, "granser", ["namn", "typ"], rows);
    }

    private void WriteWater(Stream stream)
    {
        using var json = new GeoJsonText(stream, "vatten");
        json.Areas(region.Waters.Sea.Beyond(region.Frame), ("namn", "Östersjön"), ("typ", "hav"));
        foreach (var (name, shape) in region.Waters.Lakes)
            json.Areas(shape, ("namn", name), ("typ", "sjö"));
        foreach (var (name, line) in region.Waters.RiverLines)
            json.Path(line, ("namn", name), ("typ", "vattendrag"));
    }

    private void WriteRoads(Stream stream)
    {
        using var json = new GeoJsonText(stream, "vagar");
        foreach (var road in region.Roads)
            json.Path(road.Line, ("namn", road.Name), ("klass", road.Class), ("adt", road.DailyVehicles));
    }

    private void WritePlaces(Stream stream)
    {
        var missing = ClassPlan.MissingPopulation(region.Figures);
        using var json = new GeoJsonText(stream, "orter");
        foreach (var place in region.Places)
        {
            json.Areas(
                new Shape([
                    [place.Outline],
                ]),
                ("kod", place.Code),
                ("ort", place.Name),
                ("kommun", place.Municipality.Name),
                ("befolkning", place == missing ? null : place.Population)
            );
        }
    }

    private void WriteServices(Stream stream)
    {
        using var json = new GeoJsonText(stream, "service", isGeographic: true);
        foreach (var service in ServicePlan.List(region.Figures, region.Seed))
            json.Point(service.Point, ("slag", service.Kind), ("namn", service.Name), ("kommun", service.Place.Municipality.Name));
    }

    private void WriteStops(Stream stream)
    {
        using var csv = CsvText.Plain(stream);
        csv.Row("id", "namn", "kommun", "lat", "lon", "vardag", "lordag", "sondag", "efter_18");
        foreach (var stop in StopPlan.List(region, region.Figures, region.Seed))
        {
            var (longitude, latitude) = Geo.Sweref.ToGeographic(stop.Point.X, stop.Point.Y);
            csv.Row(
                stop.Id,
                stop.Name,
                stop.Municipality,
                CsvText.Decimal(latitude, 6),
                CsvText.Decimal(longitude, 6),
                CsvText.Whole(stop.Weekday),
                CsvText.Whole(stop.Saturday),
                CsvText.Whole(stop.Sunday),
                CsvText.Whole(stop.Evening)
            );
        }
    }
}
