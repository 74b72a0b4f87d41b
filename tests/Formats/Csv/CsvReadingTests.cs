using System.IO.Compression;
using System.Text;
using Samplan.Formats.Tables;

namespace Samplan.Formats.Tests.Csv;

public sealed class CsvReadingTests : IDisposable
{
    private readonly Scratch _scratch = new();

    [Theory]
    [InlineData("ort,antal\nLesjöfors,12\n", ",")]
    [InlineData("ort;antal\nLesjöfors;12\n", ";")]
    [InlineData("ort\tantal\nLesjöfors\t12\n", "tab")]
    [InlineData("ort|antal\r\nLesjöfors|12\r\n", "|")]
    [InlineData("\n\nort;antal\n\nLesjöfors;12", ";")]
    public void The_separator_is_found_and_told(string text, string separator)
    {
        var path = _scratch.Write("a.csv", text);
        Assert.Equal(["Lesjöfors|12"], Reading.Rows(path));
        Assert.Equal(separator, Notice(path, "formats.csv.notice-separator", "separator"));
    }

    [Fact]
    public void A_comma_in_a_text_is_no_separator_in_a_file_with_semicolons()
    {
        var path = _scratch.Write("a.csv", "namn, och ort;andel\nVårdcentral, Köping;12,5\nApotek;3,25\n");
        Assert.Equal(["Vårdcentral, Köping|12,5", "Apotek|3,25"], Reading.Rows(path));
        Assert.Equal(',', Reading.Describe(path).Columns[1].DecimalSign);
    }

    [Fact]
    public void Quotes_hold_separators_line_breaks_and_quotes()
    {
        var path = _scratch.Write("a.csv", "a,b\n\"ett, två\",\"rad 1\nrad \"\"2\"\"\"\n3,\"\"\n");
        Assert.Equal(["ett, två|rad 1\nrad \"2\"", "3|–"], Reading.Rows(path));
    }

    [Fact]
    public void Rows_are_numbered_by_the_line_where_they_begin()
    {
        var path = _scratch.Write("a.csv", "a,b\r\n\"x\r\ny\",1\r\nz,2\r\n");
        using var table = TableFile.Open(path, new TableReading());
        Assert.Equal(2, table.Read()!.Number);
        Assert.Equal(4, table.Read()!.Number);
        Assert.Null(table.Read());
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("windows-1252")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void The_encoding_is_found_and_told(string name)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        var text = string.Concat(Enumerable.Repeat("x;Abborrberget\n", 20_000)) + "y;Öxabäck – å";
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes("a;ort\n" + text)];
        var path = _scratch.Write("a.csv", bytes);
        Assert.Equal("y|Öxabäck – å", Reading.Rows(path)[^1]);
        Assert.Equal(name, Notice(path, "formats.csv.notice-encoding", "encoding"), ignoreCase: true);
    }

    [Fact]
    public void A_character_cut_in_two_by_a_block_is_still_utf8()
    {
        for (var shift = 0; shift < 4; shift++)
        {
            var path = _scratch.Write("a.csv", "a;b\n" + new string('x', (1 << 16) - 8 + shift) + "å😀;1\n");
            Assert.Equal("utf-8", Notice(path, "formats.csv.notice-encoding", "encoding"));
        }
    }

    [Fact]
    public void A_told_encoding_that_does_not_fit_is_refused()
    {
        var path = _scratch.Write("a.csv", [.. "a;b\nx;"u8, 0xE5, .. "\n"u8]);
        Assert.Equal("formats.encoding-wrong", Reading.Refusal(path, new TableReading(Encoding: "utf-8")).Code);
        Assert.Equal("formats.encoding-unknown", Reading.Refusal(path, new TableReading(Encoding: "klingon")).Code);
        Assert.Equal(["x|å"], Reading.Rows(path, new TableReading(Encoding: "iso-8859-1")));
    }

    [Fact]
    public void A_gzipped_file_reads_as_the_file_itself()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write("a;b\n1;2\n"u8);
        Assert.Equal(["1|2"], Reading.Rows(_scratch.Write("a.csv.gz", packed.ToArray())));
        var cut = _scratch.Write("b.csv.gz", packed.ToArray()[..^12]);
        Assert.Equal("formats.archive-damaged", Reading.Refusal(cut).Code);
    }

    [Fact]
    public void Mixed_line_ends_are_read_and_told()
    {
        var path = _scratch.Write("a.csv", "a,b\r\n1,2\n3,4\r5,6\r\n");
        Assert.Equal(["1|2", "3|4", "5|6"], Reading.Rows(path));
        Assert.Contains(Reading.Describe(path).Notices, notice => notice.Code == "formats.csv.notice-mixed-line-ends");
    }

    [Theory]
    [InlineData("a;b\n1,5;x\n1,234;y\n", ',', 1.234)]
    [InlineData("a;b\n1.234,5;x\n1.234;y\n", ',', 1234)]
    [InlineData("a,b\n\"1,234.5\",x\n\"1,234\",y\n", '.', 1234)]
    [InlineData("a;b\n;x\n1,234;y\n", ',', 1.234)]
    [InlineData("a,b\n,x\n\"1,234\",y\n", '.', 1234)]
    [InlineData("a,b\n59.5,x\n59.123,y\n", '.', 59.123)]
    public void What_can_mean_two_numbers_is_settled_by_the_column_or_the_file(string text, char sign, double last)
    {
        var path = _scratch.Write("a.csv", text);
        var column = Reading.Describe(path).Columns[0];
        Assert.Equal(sign, column.DecimalSign);
        var value = Reading.Rows(path)[^1].Split('|')[0];
        Assert.True(NumberText.TryParse(value, column.DecimalSign, out var number, out _));
        Assert.Equal(last, number);
    }

    [Theory]
    [InlineData("a,b\n1,2\n3\n", "formats.csv.field-count", "3")]
    [InlineData("a,b\n1,2\n3,4,5\n", "formats.csv.field-count", "3")]
    [InlineData("a,b\n1,2\n3,\"x\n", "formats.csv.unclosed-quote", "3")]
    [InlineData("a,b\n1,2\n3,\"x\"y\n", "formats.csv.text-after-quote", "3")]
    [InlineData("a,a\n1,2\n", "formats.header-twice", null)]
    [InlineData("1,2\n3,4\n", "formats.header-missing", null)]
    [InlineData(" \n\n", "formats.file-empty", null)]
    [InlineData("", "formats.file-empty", null)]
    public void What_is_wrong_is_refused_with_its_line(string text, string code, string? line)
    {
        var refusal = Reading.Refusal(_scratch.Write("a.csv", text));
        Assert.Equal(code, refusal.Code);
        Assert.Equal(line, refusal.Arguments.GetValueOrDefault("line"));
    }

    [Fact]
    public void A_field_of_ten_million_characters_is_refused_with_line_and_column()
    {
        foreach (var quote in new[] { "", "\"" })
        {
            var path = _scratch.Write("a.csv", $"a;b\n1;2\n3;{quote}{new string('x', 10_000_000)}{quote}\n");
            var refusal = Reading.Refusal(path);
            Assert.Equal("formats.csv.field-too-long", refusal.Code);
            Assert.Equal(("3", "2"), (refusal.Arguments["line"], refusal.Arguments["column"]));
        }
    }

    [Fact]
    public void A_gzip_bomb_is_refused_while_it_is_read()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write("a;b\n"u8);
            var block = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("1;1\n", 1 << 18)));
            for (var i = 0; i < 100; i++)
                gzip.Write(block);
        }
        Assert.Equal("formats.archive-bomb", Reading.Refusal(_scratch.Write("a.csv.gz", packed.ToArray())).Code);
    }

    private static string Notice(string path, string code, string argument) =>
        Reading.Describe(path).Notices.Single(notice => notice.Code == code).Arguments[argument];

    public void Dispose() => _scratch.Dispose();
}
