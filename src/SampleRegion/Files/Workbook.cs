using System.Text;
using System.Xml;

namespace Samplan.SampleRegion.Files;

/// <summary>
/// An Excel workbook of one sheet (ECMA-376), written as text parts: the OpenXml package stamps its parts with the time of day,
/// and the sample's bytes must not depend on it.
/// </summary>
internal static class Workbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006/";

    /// <param name="rows">Cells are <see cref="string"/>, <see cref="int"/>, <see cref="double"/> or null for empty; the first row is the header.</param>
    public static void Write(Stream output, string sheet, IEnumerable<object?[]> rows)
    {
        var zip = new ZipArchiveFile(output);
        Part(
            zip,
            "[Content_Types].xml",
            $"<Types xmlns=\"{Packages}content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>"
        );
        Part(zip, "_rels/.rels", Related("officeDocument", "xl/workbook.xml"));
        Part(
            zip,
            "xl/workbook.xml",
            $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets><sheet name=\"{sheet}\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
        );
        Part(zip, "xl/_rels/workbook.xml.rels", Related("worksheet", "worksheets/sheet1.xml"));
        zip.Add("xl/worksheets/sheet1.xml", stream => WriteSheet(stream, rows));
        zip.End();
    }

    private static void Part(ZipArchiveFile zip, string name, string xml) =>
        zip.Add(name, stream => stream.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml)));

    private static string Related(string kind, string target) =>
        $"<Relationships xmlns=\"{Packages}relationships\"><Relationship Id=\"rId1\" Type=\"{Relations}/{kind}\" Target=\"{target}\"/></Relationships>";

    private static void WriteSheet(Stream stream, IEnumerable<object?[]> rows)
    {
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineChars = "\n" });
        xml.WriteStartElement("worksheet", Main);
        xml.WriteStartElement("sheetData", Main);
        var number = 0;
        foreach (var row in rows)
        {
            xml.WriteStartElement("row", Main);
            xml.WriteAttributeString("r", CsvText.Whole(++number));
            for (var column = 0; column < row.Length; column++)
                WriteCell(xml, $"{(char)('A' + column)}{number}", row[column]);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteCell(XmlWriter xml, string reference, object? value)
    {
        if (value is null)
            return;
        xml.WriteStartElement("c", Main);
        xml.WriteAttributeString("r", reference);
        if (value is string text)
        {
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is", Main);
            xml.WriteElementString("t", Main, text);
            xml.WriteEndElement();
        }
        else
        {
            xml.WriteElementString("v", Main, value is int whole ? CsvText.Whole(whole) : CsvText.Decimal((double)value, 1));
        }
        xml.WriteEndElement();
    }
}
