using System.Text;
using Samplan.Formats.Tables;
using Samplan.Formats.Tests.Shapefile;

namespace Samplan.Formats.Tests.Excel;

public sealed class ExcelReadingTests : IDisposable
{
    private const string Header =
        """<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="inlineStr"><is><t>antal</t></is></c><c r="C2" t="s"><v>1</v></c></row>""";
    private readonly Scratch _scratch = new();

    [Fact]
    public void Texts_numbers_truths_and_dates_are_read_and_empty_rows_passed_over()
    {
        var path = Write(
            $"""<row r="1"/>{Header}<row r="4"><c r="A4" t="s"><v>2</v></c><c r="B4"><v>12.5</v></c><c r="C4" s="1"><v>45413.75</v></c></row><row r="5"><c r="C5" t="b"><v>1</v></c></row><row r="6"><c r="A6" t="str"><f>A1&amp;"x"</f><v>räknad</v></c><c r="B6" s="2"><v>-3</v></c></row>"""
        );
        Assert.Equal(["Öxabäck och mer|12.5|2024-05-01", "–|–|true", "räknad|-3|–"], Reading.Rows(path, new TableReading("Blad 1")));
        Assert.Equal(["ort", "antal", "när"], Reading.Describe(path, new TableReading("Blad 1")).Columns.Select(column => column.Name));
        using var table = TableFile.Open(path, new TableReading("Blad 1"));
        Assert.Equal(4, table.Read()!.Number);
    }

    [Fact]
    public void Sheets_are_layers()
    {
        var path = Write(Header);
        Assert.Equal(["Blad 1", "Tomt"], TableFile.ListLayers(path));
        Assert.Equal("formats.several-layers", Reading.Refusal(path).Code);
        Assert.Equal("formats.file-empty", Reading.Refusal(path, new TableReading("Tomt")).Code);
    }

    [Theory]
    [InlineData("""<row r="3"><c r="A3" t="e"><v>#DIV/0!</v></c></row>""", "formats.excel.error", "3")]
    [InlineData("""<row r="3"><c r="D3"><v>1</v></c></row>""", "formats.excel.beside", "3")]
    [InlineData("""<row r="3"><c r="A3" t="s"><v>77</v></c></row>""", "formats.excel.damaged-at", "3")]
    [InlineData("""<row r="3"><c r="A3"><v>tolv</v></c></row>""", "formats.excel.damaged-at", "3")]
    [InlineData("""<row r="3"><c r="A3"><v>1</row>""", "formats.excel.damaged", null)]
    [InlineData("""<row r="3"><c r="ZZZZ3"><v>1</v></c></row>""", "formats.excel.damaged", null)]
    [InlineData("""<row r="3"><c r="A3" t="str"><v>&bomb;</v></c></row>""", "formats.excel.damaged", null)]
    public void What_is_wrong_is_refused_with_its_row(string row, string code, string? line)
    {
        var refusal = Reading.Refusal(Write(Header + row), new TableReading("Blad 1"));
        Assert.Equal((code, line), (refusal.Code, refusal.Arguments.GetValueOrDefault("line")));
    }

    [Fact]
    public void A_document_type_is_refused()
    {
        var path = Write(Header, """<!DOCTYPE x [<!ENTITY bomb SYSTEM "file:///etc/passwd">]>""");
        Assert.Equal("formats.excel.damaged", Reading.Refusal(path, new TableReading("Blad 1")).Code);
    }

    [Fact]
    public void The_old_format_is_refused_with_what_to_do()
    {
        var path = _scratch.Write("a.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);
        Assert.Equal("formats.excel.old", Reading.Refusal(path).Code);
    }

    private string Write(string rows, string doctype = "") => _scratch.Write("a.xlsx", Workbook(rows, doctype));

    internal static byte[] Workbook(string rows, string doctype = "")
    {
        const string main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
        const string relations = "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
        (string, string)[] parts =
        [
            ("[Content_Types].xml", "<Types/>"),
            (
                "xl/workbook.xml",
                $"""<workbook {main} {relations}><sheets><sheet name="Blad 1" r:id="rId1"/><sheet name="Tomt" r:id="rId2"/></sheets></workbook>"""
            ),
            (
                "xl/_rels/workbook.xml.rels",
                """<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>"""
            ),
            (
                "xl/sharedStrings.xml",
                $"<sst {main}><si><t>ort</t></si><si><t>när</t></si><si><r><t>Öxabäck </t></r><r><t>och mer</t></r><rPh><t>x</t></rPh></si></sst>"
            ),
            (
                "xl/styles.xml",
                $"""<styleSheet {main}><numFmts><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/><numFmt numFmtId="165" formatCode="0.0 &quot;dygn&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>"""
            ),
            ("xl/worksheets/sheet1.xml", $"""{doctype}<worksheet {main}><dimension ref="A1:C6"/><sheetData>{rows}</sheetData></worksheet>"""),
            ("xl/worksheets/sheet2.xml", $"<worksheet {main}><sheetData/></worksheet>"),
        ];
        return ShapefileDrawing.Archive([.. parts.Select(part => (part.Item1, Encoding.UTF8.GetBytes(part.Item2)))]);
    }

    public void Dispose() => _scratch.Dispose();
}
