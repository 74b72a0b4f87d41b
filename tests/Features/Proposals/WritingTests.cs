using System.Text;
using Samplan.Proposals.Writing;

namespace Samplan.Features.Tests.Proposals;

public sealed class WritingTests
{
    [Theory]
    [InlineData("59.6 16.5", """{"type":"Point","coordinates":[16.5,59.6]}""")]
    [InlineData("59,6 16,5", """{"type":"Point","coordinates":[16.5,59.6]}""")]
    [InlineData("59.6, 16.5\n59.7, 16.6", """{"type":"LineString","coordinates":[[16.5,59.6],[16.6,59.7]]}""")]
    [InlineData("59 16\n60 16\n60 17\n59 16", """{"type":"Polygon","coordinates":[[[16,59],[16,60],[17,60],[16,59]]]}""")]
    [InlineData("""{"type":"Feature","geometry":{"type":"Point","coordinates":[1,2]}}""", """{"type":"Point","coordinates":[1,2]}""")]
    [InlineData("vid ån", "vid ån")]
    [InlineData("{ trasig", "{ trasig")]
    public void Points_are_typed_by_hand_or_given_as_geojson(string typed, string read) => Assert.Equal(read, DrawnText.ToGeoJson(typed));

    [Fact]
    public void Northing_and_easting_are_told_from_degrees()
    {
        var read = DrawnText.ToGeoJson("6608000 585000");
        Assert.Matches("""\[16\.\d+,59\.\d+\]""", read);
    }

    [Theory]
    [InlineData("%PDF-1.7", "application/pdf")]
    [InlineData("namn;tal\nÅby;4", "text/plain")]
    [InlineData("<svg onload=alert(1)>", "application/octet-stream")]
    [InlineData("\uFEFF \n<!doctype html>", "application/octet-stream")]
    public void What_a_file_is_is_found_by_looking_at_it_and_what_a_browser_could_run_is_only_bytes(string content, string type) =>
        Assert.Equal(type, AttachFile.Sniff(Encoding.UTF8.GetBytes(content)));
}
