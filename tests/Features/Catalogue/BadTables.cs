using static Samplan.Features.Tests.Catalogue.BadFile;

namespace Samplan.Features.Tests.Catalogue;

/// <summary>Tables whose text, numbers, keys or names are wrong.</summary>
internal static class BadTables
{
    private const string Flows = "flows:commuting";

    public static IEnumerable<BadFile> All => [.. Options, .. Columns, .. Values, .. Keys, .. Names, .. Positions, .. Cells];

    private static IEnumerable<BadFile> Options =>
        [
            new("missing file", "finns-inte.csv", null, "places", "catalogue.file-missing"),
            Text("role that is none", "platser", "catalogue.role-unknown", "name\nA\n"),
            Text("flows without dimension", "flows", "catalogue.role-needs-dimension", "from,to,persons\nKöping,Västerås,1\n"),
            Text("places with dimension", "places:all", "catalogue.role-has-no-dimension", "name\nA\n"),
            Text("dimension with path", "flows:../../etc", "catalogue.role-dimension-invalid", "name\nA\n"),
            Text("field that is none", "places", "catalogue.field-unknown", "name\nA\n", request => request with { Map = Pair("kommunnr", "name") }),
            Text(
                "field mapped and set",
                "services",
                "catalogue.field-mapped-and-set",
                "kind,lat,lon\nA,59,16\n",
                request => request with { Map = Pair("kind", "kind"), Set = Pair("kind", "B") }
            ),
            Text(
                "coordinate system that is none",
                "layer",
                "catalogue.crs-unknown",
                "lat,lon\n59,16\n",
                request => request with { CoordinateSystem = "EPSG:9999" }
            ),
            Text("date to come", "layer", "catalogue.date-in-future", "lat,lon\n59,16\n", request => request with { UpdatedOn = new DateOnly(2026, 3, 2) }),
            Text("interval in words", "layer", "catalogue.interval-invalid", "lat,lon\n59,16\n", request => request with { Interval = "varje år" }),
            Text("interval of nothing", "layer", "catalogue.interval-invalid", "lat,lon\n59,16\n", request => request with { Interval = "P" }),
            Text("year of the dinosaurs", "layer", "catalogue.year-impossible", "lat,lon\n59,16\n", request => request with { Year = -200 }),
            Text(
                "cells of no size",
                "population-grid",
                "catalogue.cell-size-impossible",
                "ruta,pop\n5560006597000,1\n",
                request => request with { CellSizeMetres = 0 }
            ),
            Text("layer of a csv file", "layer", "formats.has-no-layers", "lat,lon\n59,16\n", request => request with { Layer = "blad1" }),
            Text("encoding that is none", "layer", "formats.encoding-unknown", "lat,lon\n59,16\n", request => request with { Encoding = "klartext" }),
            Text(
                "alias without places",
                "layer",
                "catalogue.alias-without-places",
                "lat,lon\n59,16\n",
                request => request with { Aliases = Pair("A", "Köping") }
            ),
            Text(
                "alias of nowhere",
                Flows,
                "catalogue.alias-unknown",
                "from,to,persons\nKöping,Aros,1\n",
                request => request with { Aliases = Pair("Aros", "Ingenstans") }
            ),
            Text("level that is none", "indicators", "catalogue.level-unknown", "unit,x\nKöping,1\n", request => request with { Set = Pair("level", "län") }),
        ];

    private static IEnumerable<BadFile> Columns =>
        [
            Text("empty file", "places", "formats.file-empty", ""),
            Text("only blank lines", "places", "formats.file-empty", "\n\n  \n"),
            Text("only a header", "places", "catalogue.no-rows", "name,lat,lon\n"),
            Text("no header", "population-grid", "formats.header-missing", "5560006597000,12\n5570006597000,13\n"),
            Text("header twice", "layer", "formats.header-twice", "lat,lon,x,x\n59,16,1,2\n"),
            Text("missing column", Flows, "catalogue.column-missing", "from,to\nKöping,Västerås\n"),
            Text(
                "mapped column that is not there",
                Flows,
                "catalogue.mapped-column-missing",
                "from,to,n\nKöping,Västerås,1\n",
                request => request with { Map = Pair("persons", "antal") }
            ),
            Text("wrong role", "population-grid", "catalogue.cell-position-missing", "from,to\nKöping,Västerås\n"),
            Text("no position", "services", "catalogue.position-missing", "kind,adress\napotek,Storgatan 1\n"),
            Text("latitude alone", "services", "catalogue.position-missing", "kind,lat\napotek,59\n"),
            Text("latitude mapped alone", "services", "catalogue.column-missing", "kind,a\napotek,59\n", request => request with { Map = Pair("lat", "a") }),
            Text("no geometry", "roads", "catalogue.geometry-missing", "name,lat,lon\nE18,59,16\n"),
            Text("cells without place", "population-grid", "catalogue.cell-position-missing", "pop\n12\n"),
            Text("too few fields", "layer", "formats.csv.field-count", "name,lat,lon\nA,59,16\nB,59\n"),
            Text("too many fields", "layer", "formats.csv.field-count", "name,lat,lon\nA,59,16\nB,59,16,17\n"),
            Text("unclosed quote", "layer", "formats.csv.unclosed-quote", "name,lat,lon\nA,59,16\n\"B,59,16\n"),
            Text("text after quote", "layer", "formats.csv.text-after-quote", "name,lat,lon\n\"A\"x,59,16\n"),
            Text("indicators without numbers", "indicators", "catalogue.no-number-column", "unit,omdöme\nKöping,bra\n"),
            Text("value without a name", "indicators", "catalogue.indicator-without-name", "unit,value\nKöping,1\n"),
        ];

    private static IEnumerable<BadFile> Values =>
        [
            Text("text in a number", Flows, "catalogue.number-expected", "from,to,persons\nKöping,Västerås,många\n"),
            Text("negative people", Flows, "catalogue.number-negative", "from,to,persons\nKöping,Västerås,-5\n"),
            Text("unicode minus", Flows, "catalogue.number-negative", "from,to,persons\nKöping,Västerås,−5\n"),
            Text("not a number", Flows, "catalogue.number-not-finite", "from,to,persons\nKöping,Västerås,NaN\n"),
            Text("infinitely many", Flows, "catalogue.number-not-finite", "from,to,persons\nKöping,Västerås,inf\n"),
            Text("more than there are numbers", Flows, "catalogue.number-not-finite", "from,to,persons\nKöping,Västerås,1e999\n"),
            Text("grouped wrongly", Flows, "catalogue.number-expected", "from,to,persons\nKöping,Västerås,12 34\n"),
            Text("two decimal signs", Flows, "catalogue.number-other-decimal-sign", "from;to;persons\nKöping;Västerås;1,2,3\n"),
            Text("percent in a number", Flows, "catalogue.number-expected", "from,to,persons\nKöping,Västerås,12 %\n"),
            Text("hexadecimal", Flows, "catalogue.number-expected", "from,to,persons\nKöping,Västerås,0x10\n"),
            Text("year that is none", "indicators", "catalogue.number-expected", "unit,year,indicator,value\nKöping,i fjol,jobb,1\n"),
            Text("half a year", "indicators", "catalogue.year-expected", "unit,year,indicator,value\nKöping,2023.5,jobb,1\n"),
            Text("year before counting", "indicators", "catalogue.number-out-of-range", "unit,year,indicator,value\nKöping,12,jobb,1\n"),
            Text("radius of nothing", "places", "catalogue.number-out-of-range", "name,lat,lon,radius\nA,59,16,0\n"),
            Text("name missing", "places", "catalogue.value-missing", "name,lat,lon\n..,59,16\n"),
            Text("kind missing", "services", "catalogue.value-missing", "kind,lat,lon\n,59,16\n"),
            Text("formula as name", "places", "catalogue.text-formula", "name,lat,lon\n\"=HYPERLINK(\"\"http://x\"\";\"\"y\"\")\",59,16\n"),
            Text("command as name", "places", "catalogue.text-formula", "name,lat,lon\n@SUM(1+1)*cmd|' /C calc'!A0,59,16\n"),
            Text("formula in a further column", "layer", "catalogue.text-formula", "name,note,lat,lon\nA,=1+1,59,16\n"),
            Text("line break in a name", "places", "catalogue.text-control-character", "name,lat,lon\n\"A\nB\",59,16\n"),
            Text("name as long as a novel", "places", "catalogue.text-too-long", $"name,lat,lon\n{new string('å', 5_000)},59,16\n"),
            Text("field of ten million characters", "layer", "formats.csv.field-too-long", $"name,lat,lon\n{new string('x', 10_000_000)},59,16\n"),
        ];

    private static IEnumerable<BadFile> Keys =>
        [
            Text("flow twice", Flows, "catalogue.duplicate-key", "from,to,persons\nKöping,Västerås,5\nKöping,Västerås,6\n"),
            Text("flow twice in two spellings", Flows, "catalogue.duplicate-key", "from,to,persons\nTidö-Lindö,Västerås,5\nTidöLindö,Västerås,6\n"),
            Text("place twice", "places", "catalogue.duplicate-key", "name,lat,lon,population\nA,59,16,1\nA,59,16,2\n"),
            Text("code twice", "places", "catalogue.duplicate-key", "name,code,lat,lon\nA,T1,59,16\nB,T1,59.5,16\n"),
            Text("cell twice", "population-grid", "catalogue.duplicate-key", "ruta,pop\n5560006597000,1\n5560006597000,2\n"),
            Text("class twice", "published-classes", "catalogue.duplicate-key", "place,class\nKöping,A\nköping,B\n"),
            Text("value twice", "indicators", "catalogue.duplicate-key", "unit,year,indicator,value\nKöping,2020,jobb,1\nKöping,2020,jobb,2\n"),
            Text("national value twice", "national-reference", "catalogue.duplicate-key", "indicator,year,value\njobb,2020,1\njobb,2020,2\n"),
        ];

    private static IEnumerable<BadFile> Names =>
        [
            Text("class of an unknown place", "published-classes", "catalogue.place-unknown", "place,class\nUmeå,A\n"),
            Text("decided class of an unknown code", "decided-classes", "catalogue.place-unknown", "place,class\nT9999,A\n"),
            Text("indicator of an unknown unit", "indicators", "catalogue.place-unknown", "unit,x\n9999,1\n"),
            Text("both ends unknown", Flows, "catalogue.flow-both-unknown", "from,to,persons\nUmeå,Luleå,5\n"),
            Text("ambiguous end", Flows, "catalogue.place-ambiguous", "from,to,persons\nKvicksund,Västerås,5\n"),
            Text("ambiguous class", "published-classes", "catalogue.place-ambiguous", "place,class\nKvicksund,A\n"),
        ];

    private static IEnumerable<BadFile> Positions =>
        [
            Text("degrees swapped", "layer", "catalogue.axes-swapped", "name,lat,lon\nA,16.5,59.6\n"),
            Text("axes swapped", "layer", "catalogue.axes-swapped-columns", "name,x,y\nA,6597485,556200\n"),
            Text(
                "axes swapped though stated",
                "layer",
                "catalogue.axes-swapped",
                "name,x,y\nA,6597485,556200\n",
                request => request with { CoordinateSystem = "EPSG:3006" }
            ),
            Text(
                "wrong system stated",
                "layer",
                "catalogue.crs-wrong",
                "name,x,y\nA,556200,6597485\n",
                request => request with { CoordinateSystem = "EPSG:3857" }
            ),
            Text(
                "degrees called metres",
                "layer",
                "catalogue.crs-wrong",
                "name,x,y\nA,16.5,59.6\n",
                request => request with { CoordinateSystem = "EPSG:3006" }
            ),
            Text("system not to be guessed", "layer", "catalogue.crs-missing", "name,x,y\nA,12,13\n"),
            Text("system to be suggested", "layer", "catalogue.crs-missing-suggest", "name,x,y\nA,1780000,8300000\n"),
            Text("Brussels", "layer", "catalogue.position-far-away", "name,lat,lon\nA,50.85,4.35\n"),
            Text("nought and nought", "layer", "catalogue.position-zero", "name,lat,lon\nA,0,0\n"),
            Text("latitude of 95", "layer", "catalogue.number-out-of-range", "name,lat,lon\nA,95,16\n"),
            Text("position missing in a row", "layer", "catalogue.position-empty", "name,lat,lon\nA,59,16\nB,..,16\n"),
        ];

    private static IEnumerable<BadFile> Cells =>
        [
            Text(
                "cell off its grid",
                "population-grid",
                "catalogue.cell-off-grid",
                "e,n,pop\n556100,6597000,1\n",
                request => request with { CellSizeMetres = 1000 }
            ),
            Text(
                "cell centre",
                "population-grid",
                "catalogue.cell-is-centre",
                "e,n,pop\n556500,6597500,1\n",
                request => request with { CellSizeMetres = 1000 }
            ),
            Text("cell id too short", "population-grid", "catalogue.cell-id-invalid", "ruta,pop\n556006597,1\n"),
            Text("cell id of letters", "population-grid", "catalogue.cell-id-invalid", "ruta,pop\nE556N6597ABCD,1\n"),
            Text(
                "cell in the Sahara",
                "population-grid",
                "catalogue.position-far-away",
                "e,n,pop\n556000,2000000,1\n",
                request => request with { CoordinateSystem = "EPSG:3006", CellSizeMetres = 1000 }
            ),
        ];

    private static Dictionary<string, string> Pair(string name, string value) => new() { [name] = value };
}
