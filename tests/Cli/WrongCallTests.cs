namespace Samplan.Cli.Tests;

/// <summary>A call that cannot be right: exit code 2, one clear sentence, nothing on standard output.</summary>
[Collection(SampleRegionCollection.Name)]
public sealed class WrongCallTests(SampleWorkspace sample)
{
    [Theory]
    [InlineData("", "Ange ett kommando: init, import, ")]
    [InlineData("bygg region", "Kommandot bygg finns inte. Kommandona är: init, import, ")]
    [InlineData("init", "workspace saknas i anropet.")]
    [InlineData("init x", "--ruleset saknas i anropet.")]
    [InlineData("init x --ruleset finns-inte.json", "Regelverket finns-inte.json finns inte.")]
    [InlineData("init x --ruleset sample --language de", "--language kan inte vara ”de”, bara något av: sv, en.")]
    [InlineData("import", "workspace saknas i anropet.")]
    [InlineData("import WORKSPACE", "file saknas i anropet.")]
    [InlineData("import WORKSPACE a.csv", "--as saknas i anropet.")]
    [InlineData("import WORKSPACE finns-inte.csv --as places", "finns-inte.csv: filen finns inte.")]
    [InlineData("import WORKSPACE finns-inte.csv --as orter", "Rollen orter finns inte. Rollerna är: municipalities, ")]
    [InlineData("import WORKSPACE a.csv --as places --map namn", "--map ska skrivas namn=värde, inte ”namn”.")]
    [InlineData("import WORKSPACE a.csv --as places --map name=a --map name=b", "--map anger ”name” två gånger.")]
    [InlineData("import WORKSPACE a.csv --as places --year i-fjol", "--year ska vara ett heltal, inte ”i-fjol”.")]
    [InlineData("import WORKSPACE a.csv --as places --updated 2025-13-01", "--updated ska vara ett datum som 2026-05-19, inte ”2025-13-01”.")]
    [InlineData("import WORKSPACE a.csv --as places --duplicates max", "--duplicates kan inte vara ”max”, bara något av: sum, first, last.")]
    [InlineData("import WORKSPACE a.csv b.csv --as places", "”b.csv” förstås inte.")]
    [InlineData("import WORKSPACE a.csv --as places --mapp name=ort", "”--mapp” förstås inte.")]
    [InlineData("remove", "workspace saknas i anropet.")]
    [InlineData("remove WORKSPACE", "dataset saknas i anropet.")]
    [InlineData("remove WORKSPACE orter", "Datamängden orter finns inte. Det här finns: ")]
    [InlineData("amend", "workspace saknas i anropet.")]
    [InlineData("amend WORKSPACE Atlantis --class Bostadsort --reason a --by b", "Det finns ingen ort ”Atlantis”.")]
    [InlineData("amend WORKSPACE Vittersnäs --class Huvudstad --reason a --by b", "Det finns ingen klass ”Huvudstad”. Välj bland: ")]
    [InlineData("amend WORKSPACE Vittersnäs --class Bostadsort --by b", "En ändring för hand behöver ett skäl.")]
    [InlineData("amend WORKSPACE Vittersnäs --class Bostadsort --reason a", "En ändring för hand behöver namn på den som gör den.")]
    [InlineData("amend WORKSPACE Vittersnäs --set population=många --reason a --by b", "Ange ett tal för population.")]
    [InlineData("amend WORKSPACE --withdraw inget", "Det finns ingen ändring inget att ta tillbaka.")]
    [InlineData("build", "workspace saknas i anropet.")]
    [InlineData("build finns-inte", "Mappen finns-inte finns inte.")]
    [InlineData("build WORKSPACE allt", "”allt” förstås inte.")]
    [InlineData("status", "workspace saknas i anropet.")]
    [InlineData("status finns-inte", "Mappen finns-inte finns inte.")]
    [InlineData("show", "workspace saknas i anropet.")]
    [InlineData("show WORKSPACE", "what saknas i anropet.")]
    [InlineData(
        "show WORKSPACE orter",
        "what kan inte vara ”orter”, bara något av: places, nodes, links, typology, regions, urbanisation, municipality-types, nordic, clusters, comparison."
    )]
    [InlineData("show WORKSPACE nodes --csv --json", "Ange --csv eller --json, inte båda.")]
    [InlineData("show finns-inte nodes", "Mappen finns-inte finns inte.")]
    [InlineData("show UNBUILT nodes", "Bilden är inte beräknad än.")]
    [InlineData("edition", "Ange ett kommando: freeze, status, list, compare.")]
    [InlineData("edition frys", "Kommandot frys finns inte. Kommandona är: freeze, status, list, compare.")]
    [InlineData("edition freeze WORKSPACE", "En utgåva behöver en rubrik.")]
    [InlineData("edition freeze UNBUILT --title Tom", "Bilden är inte beräknad än.")]
    [InlineData("edition status WORKSPACE ett adopted", "number ska vara ett heltal, inte ”ett”.")]
    [InlineData("edition status WORKSPACE 1 antagen", "status kan inte vara ”antagen”, bara något av: draft, dialogue, referral, adopted, replaced.")]
    [InlineData("edition status WORKSPACE 7 dialogue", "Det finns ingen utgåva 7.")]
    [InlineData("edition compare WORKSPACE 1 2", "Det finns ingen utgåva 1.")]
    [InlineData("explain", "workspace saknas i anropet.")]
    [InlineData("explain WORKSPACE", "place saknas i anropet.")]
    [InlineData("explain WORKSPACE Atlantis", "Det finns ingen ort ”Atlantis”.")]
    [InlineData("explain UNBUILT Atlantis", "Bilden är inte beräknad än.")]
    [InlineData("sample", "folder saknas i anropet.")]
    [InlineData("sample x --scale 0", "Skalan 0 går inte: den ska vara ett heltal från 1 till 100.")]
    [InlineData("serve finns-inte", "Mappen finns-inte finns inte.")]
    [InlineData("serve WORKSPACE --listen överallt", "”överallt” är ingen adress att lyssna på.")]
    [InlineData("serve UNBUILT --listen 0.0.0.0", "Utan administratör svarar Samplan bara på den här datorn.")]
    [InlineData("serve WORKSPACE --listen 0.0.0.0", "Demonstrationens konton har ett lösenord som alla känner till")]
    [InlineData("serve WORKSPACE --port åttio", "--port ska vara ett heltal, inte ”åttio”.")]
    public async Task A_wrong_call_is_told_in_a_sentence(string call, string sentence)
    {
        var run = await BuiltProgram.RunAsync([
            .. call.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(word => word.Replace("WORKSPACE", sample.Built, StringComparison.Ordinal).Replace("UNBUILT", sample.Unbuilt, StringComparison.Ordinal)),
        ]);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(sentence, Assert.Single(run.Sentences), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bygg", "There is no command bygg. The commands are: init, ")]
    [InlineData("show x", "what is missing in the call.")]
    [InlineData("build finns-inte", "The folder finns-inte ")]
    [InlineData("explain WORKSPACE Atlantis", "There is no place “Atlantis”.")]
    public async Task Whoever_asks_for_English_is_told_in_English(string call, string sentence)
    {
        var run = await BuiltProgram.RunInEnglishAsync([.. call.Split(' ').Select(word => word.Replace("WORKSPACE", sample.Built, StringComparison.Ordinal))]);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith(sentence, Assert.Single(run.Sentences), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_no_workspace_or_is_one_already_is_told()
    {
        using var folder = new TemporaryFolder();
        var notOne = await BuiltProgram.RunAsync("build", folder.Path);
        var already = await BuiltProgram.RunAsync("init", sample.Built, "--ruleset", BuiltProgram.Ruleset("sample"));

        Assert.Equal((2, 2), (notOne.ExitCode, already.ExitCode));
        Assert.Single(notOne.Sentences);
        Assert.EndsWith("finns redan och är inte tom. Välj en mapp som inte finns.", Assert.Single(already.Sentences), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_database_is_a_failed_run_with_a_sentence()
    {
        using var folder = new TemporaryFolder();
        var broken = folder.Copy(sample.Unbuilt, "broken");
        await File.WriteAllTextAsync(Path.Combine(broken, "region.gpkg"), string.Join('\n', Enumerable.Repeat("inte en databas", 1_000)));

        foreach (var command in new[] { "status", "build" })
        {
            var run = await BuiltProgram.RunAsync(command, broken);
            Assert.Equal((1, ""), (run.ExitCode, run.Output));
            Assert.StartsWith($"Arbetsytan {broken} är skadad: ", Assert.Single(run.Sentences), StringComparison.Ordinal);
        }
    }
}
