using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Samplan.Cli.Tests;

/// <summary>The command <c>regions</c>, from files to a file.</summary>
public sealed class RegionsTests : IDisposable
{
    private const string Flows = "from,to,persons\nKalmar,Kalmar,900\nKalmar,Nybro,50\nNybro,Nybro,600\nNybro,Kalmar,400\nVäxjö,Växjö,950\nVäxjö,Nybro,50\n";
    private readonly TemporaryFolder _folder = new();

    private string Out => _folder.File("regions.csv");

    [Fact]
    public async Task A_file_of_flows_becomes_a_file_of_units()
    {
        var run = await RunAsync(Flows, "--method", "scb-la");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            """
            unit,region,centre,role,residents,jobs,supply_sc,demand_sc,valid,margin
            Kalmar,Kalmar,Kalmar,centre,1950,2000,1,0.975,true,0.022368
            Nybro,Kalmar,Kalmar,level1,1950,2000,1,0.975,true,-0.325
            Växjö,Växjö,Växjö,centre,1000,950,0.95,1,true,0.025

            """.ReplaceLineEndings("\n"),
            await File.ReadAllTextAsync(Out)
        );
        Assert.Contains("regions.csv: 2 regioner av 3 enheter", run.Output, StringComparison.Ordinal);
        Assert.Equal(["flows.csv", "regions.csv"], Directory.EnumerateFiles(_folder.Path).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task A_packed_file_with_other_columns_and_a_log_in_words()
    {
        var packed = _folder.File("flows.csv.gz");
        await using (var stream = new GZipStream(File.Create(packed), CompressionMode.Compress))
            await stream.WriteAsync(Encoding.UTF8.GetBytes(Flows.Replace("from,to,persons", "bor,jobbar,antal", StringComparison.Ordinal)));

        var run = await BuiltProgram.RunAsync([
            "regions",
            "--method",
            "scb-la",
            "--flows",
            packed,
            "--map",
            "from=bor",
            "--map",
            "to=jobbar",
            "--map",
            "persons=antal",
            "--out",
            Out,
            "--log",
            _folder.File("log.csv"),
        ]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var log = await File.ReadAllTextAsync(_folder.File("log.csv"));
        Assert.StartsWith("step,rule,unit,other,numbers,sentence\n", log, StringComparison.Ordinal);
        Assert.Contains("Nybro förs till Kalmar, dit 40,0", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hidden_numbers_are_tried_low_and_high_and_the_units_that_hang_on_them_are_named()
    {
        var flags = _folder.File("flags.csv");
        var run = await RunAsync("from,to,persons\nA,A,10\nA,B,<5\nA,C,2\nB,B,900\nC,C,800\nC,B,..\n", "--method", "scb-la", "--flags-out", flags);

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("flows.csv: dolda antal: 2.", Assert.Single(run.Sentences), StringComparison.Ordinal);
        Assert.Contains("Region som hänger på dolda antal: 1 (A).", run.Output, StringComparison.Ordinal);
        Assert.Equal(
            "unit,flag,reason\nA,uncertain,Regionen är inte densamma när de dolda antalen är som lägst och som högst.\n",
            await File.ReadAllTextAsync(flags)
        );
    }

    [Fact]
    public async Task Units_of_which_the_code_decided_are_counted_and_named_on_standard_output_and_told_in_the_file_of_flags()
    {
        var flags = _folder.File("flags.csv");
        var run = await RunAsync("from,to,persons\nA,A,10\nA,B,20\nA,C,20\nB,B,200\nC,C,200\n", "--method", "scb-la", "--flags-out", flags);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Lika val som koden avgjorde: 1 (A).", run.Output, StringComparison.Ordinal);
        Assert.Equal("unit,flag,reason\nA,tie,\"A: två val var exakt lika, och den lägre koden avgjorde.\"\n", await File.ReadAllTextAsync(flags));
        Assert.Equal(2, (await RunAsync(Flows, "--method", "scb-la", "--flags-out", Out)).ExitCode);
    }

    [Fact]
    public async Task Repeated_pairs_are_added_up_with_a_note_or_refused()
    {
        var summed = await RunAsync(Flows + "Nybro,Kalmar,10\n", "--method", "scb-la");
        File.Delete(Out);
        var refused = await RunAsync(Flows + "Nybro,Kalmar,10\n", "--method", "scb-la", "--duplicates", "refuse");

        Assert.Equal((0, "flows.csv: rader som upprepar ett par och är hoplagda: 1."), (summed.ExitCode, Assert.Single(summed.Sentences)));
        AssertRefused(refused, "flows.csv, rad 8: paret Nybro → Kalmar finns redan på en tidigare rad.");
    }

    [Fact]
    public async Task Urban_areas_read_their_centres_from_the_units_file()
    {
        var units = Write(
            "units.csv",
            "unit,name,population,urban_centre,urban_centre_population\nKalmar,Kalmar stad,90000,K,70000\nNybro,,20000,,\nVäxjö,,95000,,\n"
        );

        var run = await RunAsync(Flows, "--method", "fua", "--units", units, "--json");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("Kalmar stad", run.Output, StringComparison.Ordinal);
        Assert.Contains("Nybro,Kalmar,Kalmar,commuting,1950,2000,1,0.975,,0.25\n", await File.ReadAllTextAsync(Out), StringComparison.Ordinal);
        Assert.Contains("Växjö,,,unassigned,,,,,,-0.15\n", await File.ReadAllTextAsync(Out), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("scb-la")]
    [InlineData("ttwa")]
    public async Task Flows_that_do_not_tell_who_stays_are_refused_and_the_sentence_says_what_to_do(string method) =>
        AssertRefused(
            await RunAsync("from,to,persons\nKalmar,Nybro,50\nNybro,Kalmar,400\n", "--method", method),
            $"flows.csv säger inte hur många som bor och arbetar i samma enhet (from = to), och {method} räknar med andelar av alla som arbetar. "
                + "Ta med de paren, eller ange --units med kolumnen residents"
        );

    [Fact]
    public async Task With_the_residents_of_each_unit_those_stay_whom_no_flow_takes_away()
    {
        var units = Write("units.csv", "unit,residents\nKalmar,950\nNybro,1000\nVäxjö,1000\n");
        var whole = await RunAsync(Flows, "--method", "scb-la");
        var expected = await File.ReadAllTextAsync(Out);

        var run = await RunAsync("from,to,persons\nKalmar,Nybro,50\nNybro,Kalmar,400\nVäxjö,Nybro,50\n", "--method", "scb-la", "--units", units);

        Assert.Equal((0, 0, ""), (whole.ExitCode, run.ExitCode, run.Error));
        Assert.Equal(expected, await File.ReadAllTextAsync(Out));
    }

    [Fact]
    public async Task A_hidden_flow_makes_those_who_stay_a_range_too()
    {
        var units = Write("units.csv", "unit,residents\nA,100\nB,1000\nC,500\n");

        var run = await RunAsync("from,to,persons\nA,B,<41\nB,A,1\nC,B,300\n", "--method", "scb-la", "--units", units);

        Assert.Equal(0, run.ExitCode);
        // 1 to 40 leave A, so that 60 to 99 stay: with the most it is no centre, with the fewest it is.
        Assert.Contains("A,B,B,level1,1600,1600,", await File.ReadAllTextAsync(Out), StringComparison.Ordinal);
        Assert.Contains("Region som hänger på dolda antal: 1 (A).", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A,100\nB,\n", "units.csv: residents (förvärvsarbetande som bor i enheten) saknas för 1 enheter som någon pendlar från: B.")]
    [InlineData("A,3\nB,100\n", "units.csv: enheten A har 3 förvärvsarbetande, men 4 pendlar därifrån.")]
    [InlineData("A,-3\nB,100\n", "units.csv, rad 2: -3 i kolumnen residents är negativt.")]
    [InlineData("A,\nB,\n", "flows.csv säger inte hur många som bor och arbetar i samma enhet")]
    public async Task Residents_that_cannot_be_right_are_refused(string rows, string sentence) =>
        AssertRefused(
            await RunAsync("from,to,persons\nA,B,4\nB,A,1\n", "--method", "ttwa", "--units", Write("units.csv", "unit,residents\n" + rows)),
            sentence
        );

    [Theory]
    [InlineData("A,B,-4", "flows.csv, rad 2: -4 i kolumnen persons är negativt.")]
    [InlineData("A,B,NaN", "flows.csv, rad 2: ”NaN” i kolumnen persons är inget antal.")]
    [InlineData("A,B,många", "flows.csv, rad 2: ”många” i kolumnen persons är inget antal.")]
    [InlineData("A,B,", "flows.csv, rad 2: kolumnen persons är tom. ")]
    [InlineData("A,,5", "flows.csv, rad 2: kolumnen to saknar kod.")]
    [InlineData("A,B,0", "flows.csv: ingen pendlar i filen")]
    [InlineData("A,B,<0", "flows.csv, rad 2: ”<0” i kolumnen persons är inget antal.")]
    public async Task A_row_that_cannot_be_right_is_told_in_a_sentence(string row, string sentence) =>
        AssertRefused(await RunAsync("from,to,persons\n" + row + "\n", "--method", "ttwa"), sentence);

    [Theory]
    [InlineData("ttwa --param minSZ=5000 --param tarSZ=5000", "minSZ ska vara mindre än tarSZ (minSZ 5000, tarSZ 5000, ")]
    [InlineData("ttwa --param minSC=0.8", "minSC ska vara mindre än tarSC")]
    [InlineData("ttwa --param minSC=x", "Parametern minSC kan inte vara ”x”.")]
    [InlineData("ttwa --param size=4", "Metoden ttwa har ingen parameter size. Den har: minSZ, ")]
    [InlineData("scb-la --param operator=>", "Parametern operator kan inte vara ”>”, bara något av: <=, <.")]
    [InlineData("scb-la --param outShare=20", "outShare ska vara en andel från 0 till 1.")]
    [InlineData("intramax --param regions=9", "Det går inte att få 9 regioner: det går att få från 1 till 3.")]
    [InlineData("fua", "Metoden fua behöver --units")]
    [InlineData("scb", "--method kan inte vara ”scb”, bara något av: ")]
    [InlineData("scb-la --map persons=antal", "flows.csv har ingen kolumn antal. ")]
    [InlineData("ttwa --neighbours x.csv --polygons y.gpkg", "Ange --neighbours eller --polygons, inte båda.")]
    [InlineData("ttwa --neighbours finns-inte.csv", "finns-inte.csv: filen finns inte.")]
    [InlineData("ttwa --correspondence x.csv", "--correspondence hör till --compare.")]
    public async Task A_call_that_contradicts_itself_is_told_in_a_sentence(string call, string sentence) =>
        AssertRefused(await RunAsync(Flows, ["--method", .. call.Split(' ')]), sentence);

    [Theory]
    [InlineData("--neighbours")]
    [InlineData("--polygons")]
    public async Task Neighbours_that_the_method_does_not_use_are_not_read_and_that_is_said(string option)
    {
        await RunAsync(Flows, "--method", "scb-la");
        var without = await File.ReadAllTextAsync(Out);

        var run = await RunAsync(Flows, "--method", "scb-la", option, Write("neighbours.csv", "unit,neighbour\nKalmar,Nybro\n"));

        Assert.Equal((0, "Metoden scb-la använder inte grannskap, så neighbours.csv läses inte."), (run.ExitCode, Assert.Single(run.Sentences)));
        Assert.Equal(without, await File.ReadAllTextAsync(Out));
    }

    [Fact]
    public async Task Everything_as_json_has_modularity_and_the_lists_of_those_who_were_left_or_waited()
    {
        using var whole = JsonDocument.Parse((await RunAsync(Flows + "Öland,Öland,0\n", "--method", "scb-la", "--json")).Output);
        // Of 2,950 persons 1,950 and 950 stay; the regions have 1,950 and 1,000 residents, 2,000 and 950 jobs.
        Assert.Equal((2900 / 2950.0) - (((1950.0 * 2000) + (1000.0 * 950)) / (2950.0 * 2950)), whole.RootElement.GetProperty("modularity").GetDouble(), 9);
        Assert.Equal("Öland no-flows", Listed(whole, "unassigned"));
        Assert.Equal("", Listed(whole, "reserve"));

        const string waiting =
            "from,to,persons\nStad,Stad,900\nStad,Gruva,60\nGruva,Gruva,10\nGruva,Stad,200\nFjärr,Fjärr,5000\nFjärr,Gruva,900\nGruva,Fjärr,5\nÖ,Ö,50\n";
        string[] method = ["--method", "ttwa", "--param", "minSZ=100", "--param", "tarSZ=1000", "--param", "minSC=0.6667", "--param", "tarSC=0.75"];
        using var lists = JsonDocument.Parse((await RunAsync(waiting, [.. method, "--json"])).Output);
        Assert.Equal(("Gruva reserve-a", "Ö zero-list"), (Listed(lists, "reserve"), Listed(lists, "unassigned")));
        var units = Write("units.csv", "unit,name\nStad,\nGruva,Gruvan\nFjärr,\nÖ,\n");
        var said = await RunAsync(waiting, [.. method, "--units", units]);
        Assert.Contains("Från reservlistan: 1 (Gruva Gruvan: reserve-a).", said.Output, StringComparison.Ordinal);
        Assert.Contains("Utan region: 1 (Ö: zero-list).", said.Output, StringComparison.Ordinal);
    }

    private static string Listed(JsonDocument json, string list) =>
        string.Join(
            ", ",
            json.RootElement.GetProperty(list).EnumerateArray().Select(one => $"{one.GetProperty("unit").GetString()} {one.GetProperty("rule").GetString()}")
        );

    [Theory]
    [InlineData("Kalmar;Nybro", "areas.geojson: 1 enheter saknar yta: Växjö.")]
    [InlineData("Kalmar;Nybro;Växjö;Kalmar", null)]
    [InlineData("Kalmar;Nybro;Nybro2;Växjö!", "areas.geojson: Nybro och Växjö ligger över varandra med ")]
    public async Task Areas_that_are_missing_or_lie_over_each_other_are_told(string areas, string? sentence)
    {
        var path = Write("areas.geojson", Areas(areas));

        var run = await RunAsync(Flows, "--method", "intramax", "--polygons", path, "--param", "regions=2");

        if (sentence is null)
            Assert.Equal(0, run.ExitCode);
        else
            AssertRefused(run, sentence);
    }

    [Fact]
    public async Task An_area_that_crosses_itself_is_refused_as_it_is_by_degurba()
    {
        // The second and the third corner of the first square change places.
        var crossed = Areas("Kalmar;Nybro;Växjö").Replace("[15.100,57.000],[15.100,57.100]", "[15.100,57.100],[15.100,57.000]", StringComparison.Ordinal);

        var run = await RunAsync(Flows, "--method", "intramax", "--polygons", Write("areas.geojson", crossed));

        AssertRefused(run, "areas.geojson, objekt 1: ytan för Kalmar är felaktig, till exempel korsar den sig själv.");
    }

    [Theory]
    [InlineData("", "neighbours.csv: ingen enhet har någon granne")]
    [InlineData("Kalmar,Kalmar\n", "neighbours.csv: ingen enhet har någon granne")]
    [InlineData("Kalmar,Oslo\n", "neighbours.csv, rad 2: enheten Oslo finns inte bland flödena.")]
    public async Task Neighbours_that_cannot_be_right_are_told(string rows, string sentence) =>
        AssertRefused(await RunAsync(Flows, "--method", "intramax", "--neighbours", Write("neighbours.csv", "unit,neighbour\n" + rows)), sentence);

    [Fact]
    public async Task A_result_that_is_also_an_input_or_has_no_folder_is_refused_before_anything_is_read()
    {
        var flows = Write("flows.csv", Flows);
        var same = await BuiltProgram.RunAsync("regions", "--method", "scb-la", "--flows", flows, "--out", flows);
        var nowhere = await BuiltProgram.RunAsync("regions", "--method", "scb-la", "--flows", flows, "--out", _folder.File("ingen/r.csv"));

        Assert.Equal((2, 2), (same.ExitCode, nowhere.ExitCode));
        Assert.Contains("är en av filerna som ska läsas", same.Error, StringComparison.Ordinal);
        Assert.Contains("går inte att skriva", nowhere.Error, StringComparison.Ordinal);
        Assert.Equal(Flows, await File.ReadAllTextAsync(flows));
    }

    /// <summary>Squares of a tenth of a degree in a row, by name; a digit is ignored and an exclamation mark moves the square over the one before.</summary>
    private static string Areas(string names)
    {
        var features = names
            .Split(';')
            .Select(
                (name, place) =>
                {
                    var west = 15 + (0.1 * place) - (name.EndsWith('!') ? 0.15 : 0);
                    string At(double x, double y) => FormattableString.Invariant($"[{x:0.000},{y:0.000}]");
                    var ring = string.Join(",", At(west, 57), At(west + 0.1, 57), At(west + 0.1, 57.1), At(west, 57.1), At(west, 57));
                    return $$$"""{"type":"Feature","properties":{"unit":"{{{name.TrimEnd('!', '2')}}}"},"geometry":{"type":"Polygon","coordinates":[[{{{ring}}}]]}}""";
                }
            );
        return $$"""{"type":"FeatureCollection","features":[{{string.Join(",", features)}}]}""";
    }

    private void AssertRefused(ProgramRun run, string sentence)
    {
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(sentence, Assert.Single(run.Sentences), StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.EnumerateFiles(_folder.Path), file => Path.GetFileName(file).Contains("regions.csv", StringComparison.Ordinal));
    }

    private Task<ProgramRun> RunAsync(string flows, params string[] arguments) =>
        BuiltProgram.RunAsync(["regions", "--flows", Write("flows.csv", flows), "--out", Out, .. arguments]);

    private string Write(string name, string text)
    {
        File.WriteAllText(_folder.File(name), text);
        return _folder.File(name);
    }

    public void Dispose() => _folder.Dispose();
}
