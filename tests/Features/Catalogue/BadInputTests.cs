using Samplan.Catalogue.Contracts;
using Samplan.Kernel;

namespace Samplan.Features.Tests.Catalogue;

/// <summary>Every wrong file is refused in one sentence of each language and leaves the workspace byte for byte as it was.</summary>
public sealed class BadInputTests(BadInputTests.Fixture fixture) : IClassFixture<BadInputTests.Fixture>
{
    private static readonly Dictionary<string, BadFile> s_files = BadTables.All.Concat(BadContainers.All).ToDictionary(file => file.Name);

    public static TheoryData<string> Names => [.. s_files.Keys];

    [Fact]
    public void There_are_more_than_sixty_of_them() => Assert.InRange(s_files.Count, 61, int.MaxValue);

    [Theory, MemberData(nameof(Names))]
    public async Task It_is_refused_in_a_sentence_and_changes_nothing(string name)
    {
        var file = s_files[name];
        var region = await fixture.RegionAsync();
        var before = region.Fingerprint();
        var path = file.Content is null ? region.PathOf(file.FileName) : region.Draw(file.FileName, file.Content);

        var report = await region.ImportAsync(file.With(new ImportRequest(path, file.Role)));

        Assert.Equal(ImportResult.Refused, report.Result);
        Assert.Equal(file.Code, report.Refusals[0].Code);
        Assert.All(new[] { "sv", "en" }, language => AssertSentence(Texts.In(language).Say(report.Refusals[0])));
        Assert.Equal(before, region.Fingerprint());
    }

    [Fact]
    public async Task Twenty_faults_are_listed_and_all_are_counted()
    {
        var region = await fixture.RegionAsync();
        var rows = string.Concat(Enumerable.Range(0, 5_000).Select(row => $"Köping,Västerås,x{row}\n"));

        var report = await region.ImportAsync("många.csv", "from,to,persons\n" + rows, "flows:commuting");

        Assert.Equal((20, 5_000L), (report.Refusals.Count, report.RefusalCount));
        Assert.Equal("2", report.Refusals[0].Arguments["row"]);
    }

    [Fact]
    public async Task Looking_first_says_the_same_and_writes_nothing()
    {
        var region = await fixture.RegionAsync();
        var before = region.Fingerprint();
        var request = new ImportRequest(region.Draw("f.csv", "from,to,persons\nKöping,Västerås,-1\n"), "flows:commuting");

        var report = await region.WriteAsync(catalogue => catalogue.PreviewAsync(request, CancellationToken.None));

        Assert.Equal("catalogue.number-negative", Assert.Single(report.Refusals).Code);
        Assert.Equal(before, region.Fingerprint());
    }

    private static void AssertSentence(string said)
    {
        Assert.DoesNotContain("{", said);
        Assert.DoesNotContain("Exception", said);
        Assert.DoesNotContain('\n', said);
        Assert.InRange(said.Length, 20, 700);
    }

    public sealed class Fixture : IDisposable
    {
        private const string Places = """
            name,code,municipality,lat,lon
            Köping,T1,Köping,59.512,15.993
            Tidö-Lindö,T2,Västerås,59.508,16.473
            Västerås,T3,Västerås,59.619,16.543
            Kvicksund,T4,Västerås,59.459,16.318
            Kvicksund,T5,Eskilstuna,59.451,16.321
            """;

        private readonly DrawnRegion _region = new();
        private readonly SemaphoreSlim _once = new(1);
        private bool _hasPlaces;

        internal async Task<DrawnRegion> RegionAsync()
        {
            await _once.WaitAsync();
            try
            {
                if (!_hasPlaces)
                    await _region.ImportPlacesAsync(Places);
                _hasPlaces = true;
                return _region;
            }
            finally
            {
                _once.Release();
            }
        }

        public void Dispose()
        {
            _once.Dispose();
            _region.Dispose();
        }
    }
}
