namespace Samplan.Cli.Tests;

/// <summary>Kommuntyper, the Nordic-like typology and two divisions compared, from files to files.</summary>
public sealed class TypologyCommandTests : IDisposable
{
    private const string Units = """
        unit,persons,rural_cluster,low_density,very_low_density
        S,400000,0,0,0.05
        N,150000,0.05,0.05,0
        T,60000,0.1,0.2,0
        L,9000,0.3,0.3,0
        X,5000,0.2,0.4,0.4

        """;

    private const string Neighbours = "unit,neighbour\nS,N\nN,T\nT,L\nL,X\n";

    private readonly TemporaryFolder _folder = new();

    private string Out => _folder.File("types.csv");

    [Fact]
    public async Task Municipalities_get_three_and_six_types_where_travel_times_are_given()
    {
        var times = Write("times.csv", "unit,near_share,mean_minutes\nT,0.7,30\nL,0.2,70\nX,0,120\n");

        var run = await RunAsync("--times", times);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var types = (await File.ReadAllLinesAsync(Out)).Skip(1).Select(row => string.Join(' ', row.Split(',').Take(3)));
        Assert.Equal(["S 1 1", "N 1 1", "T 2 2", "L 3 5", "X 3 6"], types);
    }

    [Fact]
    public async Task Without_travel_times_the_six_types_are_left_open_and_it_is_said()
    {
        var run = await RunAsync();

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("3 kommuner har ingen av de sex typerna", run.Error, StringComparison.Ordinal);
        Assert.Contains("T,2,,", await File.ReadAllTextAsync(Out), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Parametern rural finns inte.", "--param", "rural=1")]
    [InlineData("Parametern metropolitan_area kan inte vara ”allt”", "--param", "metropolitan_area=allt")]
    [InlineData("Parametrarna säger emot varandra: metropolitan_rural_below=0.7 är större än rural_from=0.5.", "--param", "metropolitan_rural_below=0.7")]
    [InlineData("Parametern near_share_from kan inte vara ”1.5”", "--param", "near_share_from=1.5")]
    public async Task A_parameter_that_cannot_be_is_told_in_a_sentence_and_nothing_is_written(string sentence, params string[] arguments)
    {
        var run = await RunAsync(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith(sentence, run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Out));
    }

    [Fact]
    public async Task The_Nordic_like_typology_says_that_it_is_an_approximation()
    {
        var cells = string.Join(
            '\n',
            from column in Enumerable.Range(0, 4)
            from row in Enumerable.Range(0, 4)
            select $"{500 + column}000,{6600 + row}000,2000"
        );
        var population = Write("pop.csv", "easting,northing,persons\n" + cells + "\n520000,6600000,3\n");

        var run = await BuiltProgram.RunAsync("nordic", "--population", population, "--out", _folder.File("nordic.tif"));

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Det här är en uppskattning", run.Error, StringComparison.Ordinal);
        Assert.Contains("inre stad", run.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(_folder.File("nordic.tif")));
    }

    [Fact]
    public async Task A_result_that_is_also_an_input_is_refused_and_the_input_is_as_it_was()
    {
        var population = Write("p.csv", "easting,northing,persons\n500000,6600000,2000\n");
        var compared = Write("before.csv", "unit,region\nA,A\n");

        ProgramRun[] runs =
        [
            await BuiltProgram.RunAsync("nordic", "--population", population, "--out", population),
            await BuiltProgram.RunAsync("municipality-types", "--units", population, "--neighbours", compared, "--out", compared),
            await BuiltProgram.RunAsync("regions", "compare", compared, compared, "--out", compared),
        ];

        Assert.All(runs, run => Assert.Equal(2, run.ExitCode));
        Assert.All(runs, run => Assert.Contains("är en av filerna som ska läsas", Assert.Single(run.Sentences), StringComparison.Ordinal));
        Assert.Equal("unit,region\nA,A\n", await File.ReadAllTextAsync(compared));
    }

    [Theory]
    [InlineData("p.csv", "inner_density=100", "Parametrarna säger emot varandra: cluster_density=300 är större än inner_density=100.")]
    [InlineData("p.csv", "preset=eurostat", "Parametern preset finns inte.")]
    [InlineData("nothing.csv", "core_persons=15000", "nothing.csv: ingen ruta har känd befolkning.")]
    [InlineData("half.csv", "core_persons=15000", "half.csv: rutornas hörn ligger inte på ett gemensamt rutnät om 1 km")]
    public async Task Bad_input_of_the_Nordic_like_typology_is_one_sentence_and_nothing_is_written(string population, string parameter, string sentence)
    {
        Write("p.csv", "easting,northing,persons\n500000,6600000,2000\n");
        Write("nothing.csv", "easting,northing,persons\n500000,6600000,\n");
        Write("half.csv", "easting,northing,persons\n500000,6600000,3\n500500,6600000,3\n");

        var run = await BuiltProgram.RunAsync("nordic", "--population", _folder.File(population), "--param", parameter, "--out", _folder.File("nordic.tif"));

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(sentence, Assert.Single(run.Sentences), StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.File("nordic.tif")));
    }

    [Theory]
    [InlineData("unit,persons,rural_share\nS,1,0\nS,1,0\n", "unit,neighbour\n", "S")]
    [InlineData("unit,persons,rural_share\nS,1,1.2\n", "unit,neighbour\n", "en andel är större än 1")]
    [InlineData("unit,persons,rural_share\nS,1,0\n", "unit,neighbour\nS,Q\n", "kommunen Q finns inte")]
    [InlineData("unit,persons\nS,1\n", "unit,neighbour\n", "rural_cluster")]
    public async Task Bad_municipalities_are_one_sentence_and_nothing_is_written(string units, string neighbours, string part)
    {
        var run = await BuiltProgram.RunAsync(
            "municipality-types",
            "--units",
            Write("u.csv", units),
            "--neighbours",
            Write("n2.csv", neighbours),
            "--out",
            Out
        );

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(part, Assert.Single(run.Sentences), StringComparison.Ordinal);
        Assert.False(File.Exists(Out));
    }

    [Fact]
    public async Task Two_results_are_compared_in_words_and_a_file()
    {
        var before = Write("before.csv", "unit,region\nA,A\nB,A\nC,C\nD,C\n");
        var after = Write("after.csv", "unit,region\nA,A\nB,B\nC,C\nD,A\n");

        var run = await BuiltProgram.RunAsync("regions", "compare", before, after, "--out", _folder.File("moves.csv"));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("enheter som byter region: 2,", run.Output, StringComparison.Ordinal);
        Assert.Contains("B bryts ut ur A.", run.Output, StringComparison.Ordinal);
        Assert.Equal("unit,before,after,kind\nB,A,B,split\nD,C,A,moved\n", await File.ReadAllTextAsync(_folder.File("moves.csv")));
    }

    [Fact]
    public async Task Two_regions_with_the_same_name_are_told_apart()
    {
        var before = Write("before.csv", "unit,region\nA,A\nB,A\nC,D\nD,D\nE,D\n");
        var joined = Write("joined.csv", "unit,region\nA,A\nB,A\nC,A\nD,A\nE,A\n");

        var merged = await BuiltProgram.RunAsync("regions", "compare", before, joined);
        var split = await BuiltProgram.RunAsync("regions", "compare", joined, before);

        Assert.Contains("Den förra regionen A går upp i en annan, som nu heter A.", merged.Output, StringComparison.Ordinal);
        Assert.Contains("En ny region heter A: den kommer främst ur den förra A.", split.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_published_key_is_compared_by_the_names_that_its_columns_have()
    {
        var key = Write("key.csv", "kommun_kod,la_2023\nA,LA1\nB,LA1\nC,LA3\n");
        var computed = Write("after.csv", "unit,region\nA,A\nB,A\nC,A\n");

        var run = await BuiltProgram.RunAsync("regions", "compare", key, computed, "--map", "before.unit=kommun_kod", "--map", "before.region=la_2023");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("LA3 går upp i A.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_is_named_where_it_is_compared_with_something()
    {
        using var world = new TemporaryFolder();
        Assert.Equal(0, (await BuiltProgram.RunAsync("init", world.File("region"), "--name", "Test", "--ruleset", BuiltProgram.Ruleset("sample"))).ExitCode);

        var run = await BuiltProgram.RunAsync("keys", world.File("region"), "--with", "regions");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("--with jämför en nyckel med något", run.Error, StringComparison.Ordinal);
        Assert.StartsWith("Nyckeln la finns inte.", (await BuiltProgram.RunAsync("keys", world.File("region"), "la")).Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private Task<ProgramRun> RunAsync(params string[] arguments) =>
        BuiltProgram.RunAsync([
            "municipality-types",
            "--units",
            Write("units.csv", Units),
            "--neighbours",
            Write("n.csv", Neighbours),
            "--out",
            Out,
            .. arguments,
        ]);

    private string Write(string name, string text)
    {
        File.WriteAllText(_folder.File(name), text);
        return _folder.File(name);
    }
}
