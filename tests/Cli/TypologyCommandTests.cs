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
    public async Task Two_results_are_compared_in_words_and_a_file()
    {
        var before = Write("before.csv", "unit,region\nA,A\nB,A\nC,C\nD,C\n");
        var after = Write("after.csv", "unit,region\nA,A\nB,B\nC,C\nD,A\n");

        var run = await BuiltProgram.RunAsync("regions", "compare", before, after, "--out", _folder.File("moves.csv"));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("2 enheter byter region", run.Output, StringComparison.Ordinal);
        Assert.Contains("B bryts ut ur A.", run.Output, StringComparison.Ordinal);
        Assert.Equal("unit,before,after,kind\nB,A,B,split\nD,C,A,moved\n", await File.ReadAllTextAsync(_folder.File("moves.csv")));
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
