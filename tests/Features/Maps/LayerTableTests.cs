using System.Text;
using System.Text.Json;
using Samplan.Maps.Contracts;

namespace Samplan.Features.Tests.Maps;

public sealed class LayerTableTests : IDisposable
{
    private const string Places = """
        ort,kommun,lat,lon,befolkning,saldo,not
        Örebro,Örebro,59.27,15.21,126000,-2.5,rörig
        Arboga,Arboga,59.394,15.838,10500,..,
        Åmål,Åmål,59.05,12.70,9000,0,lugn
        """;

    private readonly DrawnMap _map = new();

    [Fact]
    public async Task A_layer_has_an_equal_table_as_a_file()
    {
        await _map.ImportAsync("orter.csv", Places, "places", request => request with { Year = 2023 });
        var (status, headers, body) = await _map.AskAsync("/tables/places.csv?sort=name");

        Assert.Equal((200, "text/csv; charset=utf-8"), (status, headers.ContentType.ToString()));
        Assert.Equal([0xEF, 0xBB, 0xBF], body[..3]);
        var lines = Encoding.UTF8.GetString(body[3..]).TrimEnd().Split('\n');
        var header = lines[0].Split(',');
        Assert.Contains("population@2023", header);
        // Swedish order: Å after Z, Ö last.
        Assert.Equal(["Arboga", "Åmål", "Örebro"], lines[1..].Select(line => line.Split(',')[Array.IndexOf(header, "name")]));
        Assert.Equal("", lines[1].Split(',')[Array.IndexOf(header, "saldo@2023")]);
        Assert.Equal("0", lines[2].Split(',')[Array.IndexOf(header, "saldo@2023")]);
        Assert.Contains(",-2.5", lines[3]);
    }

    [Fact]
    public async Task A_file_for_Excel_has_a_mark_semicolons_and_decimal_commas()
    {
        await _map.ImportAsync("orter.csv", Places, "places", request => request with { Year = 2023 });
        var (_, _, body) = await _map.AskAsync("/tables/places.csv?format=excel&filter=öreb");

        Assert.Equal([0xEF, 0xBB, 0xBF], body[..3]);
        var lines = Encoding.UTF8.GetString(body[3..]).TrimEnd().Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.Contains("Befolkning 2023", lines[0].Split(';'));
        Assert.Contains("-2,5", lines[1].Split(';'));
    }

    [Fact]
    public async Task Missing_values_come_last_whichever_way_a_table_is_sorted()
    {
        await _map.ImportAsync("orter.csv", Places, "places");
        var table = await ((ILayerRows)_map.Services.GetService(typeof(ILayerRows))!).GetAsync(await _map.GetLayerAsync("places"), default);

        Assert.Equal([0, 2, 1], table.List(new LayerRowQuery("saldo")).Rows);
        Assert.Equal([2, 0, 1], table.List(new LayerRowQuery("saldo", IsDescending: true)).Rows);
        var page = table.List(new LayerRowQuery("saldo", Offset: 1, Limit: 1));
        Assert.Equal(2, Assert.Single(page.Rows));
        Assert.Equal(3, page.Total);
    }

    [Theory]
    [InlineData("/api/layers/places/classes?attribute=population&method=equal&count=3", "[9000,48000,87000,126000]", "[2,0,1]", 0)]
    [InlineData("/api/layers/places/classes?attribute=population&method=fixed&breaks=0,10000,200000", "[0,10000,200000]", "[1,2]", 0)]
    [InlineData("/api/layers/places/classes?attribute=saldo&method=fixed&breaks=-5,0,5", "[-5,0,5]", "[1,1]", 1)]
    public async Task Classes_have_their_breaks_counts_and_what_is_missing(string path, string breaks, string counts, int missing)
    {
        await _map.ImportAsync("orter.csv", Places, "places", request => request with { Year = 2023 });
        var (status, _, body) = await _map.AskAsync(path);

        Assert.True(status == 200, Encoding.UTF8.GetString(body));
        using var json = JsonDocument.Parse(body);
        Assert.Equal(counts, json.RootElement.GetProperty("counts").GetRawText());
        Assert.Equal(missing, json.RootElement.GetProperty("missing").GetInt32());
        var found = json.RootElement.GetProperty("breaks");
        Assert.Equal(JsonSerializer.Deserialize<double[]>(breaks)!.Length, found.GetArrayLength());
        if (path.Contains("fixed"))
            Assert.Equal(breaks, found.GetRawText());
    }

    [Theory]
    [InlineData("attribute=inkomst", "Lagret places har ingen siffra som heter ”inkomst”.")]
    [InlineData("attribute=population&method=magi", "Metoden heter")]
    [InlineData("attribute=population&count=40", "Antalet klasser är ett heltal 2–9, inte ”40”.")]
    [InlineData("attribute=population&year=1999", "population finns inte för år 1999. Åren är: 2023.")]
    [InlineData("attribute=population&method=fixed&breaks=5,1", "Fasta gränser")]
    public async Task A_wrong_wish_for_classes_gets_a_sentence(string query, string sentence)
    {
        await _map.ImportAsync("orter.csv", Places, "places", request => request with { Year = 2023 });
        var (status, _, body) = await _map.AskAsync("/api/layers/places/classes?" + query);

        Assert.Equal(400, status);
        Assert.StartsWith(sentence, Encoding.UTF8.GetString(body));
    }

    [Fact]
    public async Task Classes_of_a_change_lie_around_zero()
    {
        await _map.ImportAsync("orter.csv", "ort,lat,lon,jobb\nA,59,15,10\nB,59.1,15,20\nC,59.2,15,30\n", "places", request => request with { Year = 2020 });
        await _map.ImportAsync("orter.csv", "ort,lat,lon,jobb\nA,59,15,15\nB,59.1,15,12\nC,59.2,15,31\n", "places", request => request with { Year = 2023 });
        var (status, _, body) = await _map.AskAsync("/api/layers/places/classes?attribute=jobb&year=2023&compare=2020&count=4&method=quantile");

        Assert.True(status == 200, Encoding.UTF8.GetString(body));
        using var json = JsonDocument.Parse(body);
        var breaks = json.RootElement.GetProperty("breaks").EnumerateArray().Select(bound => bound.GetDouble()).ToArray();
        Assert.True(json.RootElement.GetProperty("diverging").GetBoolean());
        Assert.Equal(breaks.Select(bound => -bound).Reverse(), breaks);
        Assert.Equal(3, json.RootElement.GetProperty("counts").EnumerateArray().Sum(count => count.GetInt32()));
    }

    public void Dispose() => _map.Dispose();
}
