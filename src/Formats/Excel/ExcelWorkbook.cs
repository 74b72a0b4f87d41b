using System.Globalization;
using System.Text;
using System.Xml;
using Samplan.Formats.Tables;

namespace Samplan.Formats.Excel;

/// <summary>
/// The parts of an .xlsx file (ECMA-376, Office Open XML) that a table needs: sheets, shared strings and which cell styles are dates. Read
/// forward with document types forbidden, straight from the archive.
/// </summary>
internal sealed class ExcelWorkbook : IDisposable
{
    private const int MostSharedChars = 256 << 20;
    private const int LongestTextChars = 1_000_000;
    private const int MostStyles = 100_000;
    private readonly string _path;
    private readonly SafeArchive _archive;
    private readonly Dictionary<string, string> _sheetParts = new(StringComparer.Ordinal);
    private readonly List<string> _sheets = [];

    private ExcelWorkbook(string path, SafeArchive archive)
    {
        (_path, _archive) = (path, archive);
        var relations = ReadRelations();
        using var xml = Open("xl/workbook.xml");
        while (xml.Read())
        {
            if (xml.NodeType is not XmlNodeType.Element)
                continue;
            if (xml.LocalName == "workbookPr")
                UsesDatesFrom1904 = xml.GetAttribute("date1904") is "1" or "true";
            if (xml.LocalName == "sheet" && xml.GetAttribute("name") is { } name && RelationId(xml) is { } id && relations.TryGetValue(id, out var part))
            {
                if (_sheetParts.TryAdd(name, part))
                    _sheets.Add(name);
            }
        }
    }

    public IReadOnlyList<string> Sheets => _sheets;

    public bool UsesDatesFrom1904 { get; }

    public static ExcelWorkbook Open(string path, SafeArchive archive) => new(path, archive);

    public XmlReader OpenSheet(string sheet) => Open(_sheetParts[sheet]);

    public List<string> ReadSharedStrings()
    {
        var strings = new List<string>();
        if (_archive.Find("xl/sharedStrings.xml") is not { } part)
            return strings;
        using var xml = Reader(part);
        long chars = 0;
        while (xml.Read())
        {
            if (xml.NodeType is not XmlNodeType.Element || xml.LocalName != "si")
                continue;
            var text = ReadText(xml);
            chars += text.Length + 16;
            if (chars > MostSharedChars)
                throw Refused.File(_path, "formats.archive-bomb");
            strings.Add(text);
        }
        return strings;
    }

    /// <summary>True for each cell style whose number is shown as a date.</summary>
    public List<bool> ReadDateStyles()
    {
        var styles = new List<bool>();
        if (_archive.Find("xl/styles.xml") is not { } part)
            return styles;
        using var xml = Reader(part);
        var dateFormats = new HashSet<int>([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);
        var isInCells = false;
        while (xml.Read())
        {
            if (xml.LocalName == "cellXfs")
                isInCells = xml.NodeType is XmlNodeType.Element;
            if (xml.NodeType is not XmlNodeType.Element)
                continue;
            if (
                xml.LocalName == "numFmt"
                && int.TryParse(xml.GetAttribute("numFmtId"), CultureInfo.InvariantCulture, out var id)
                && IsDate(xml.GetAttribute("formatCode"))
            )
                dateFormats.Add(id);
            if (xml.LocalName == "xf" && isInCells && styles.Count < MostStyles)
                styles.Add(int.TryParse(xml.GetAttribute("numFmtId"), CultureInfo.InvariantCulture, out var format) && dateFormats.Contains(format));
        }
        return styles;
    }

    /// <summary>The text of a string item or an inline string: its runs joined, phonetic guides left out.</summary>
    public static string ReadText(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return "";
        var depth = xml.Depth;
        var text = new StringBuilder();
        var isPhonetic = false;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.LocalName == "rPh")
                isPhonetic = xml.NodeType is XmlNodeType.Element && !xml.IsEmptyElement;
            else if (!isPhonetic && xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA)
                text.Append(xml.Value);
            if (text.Length > LongestTextChars)
                throw new XmlException("A text is too long.");
        }
        return text.ToString();
    }

    public void Dispose() => _archive.Dispose();

    /// <summary>Day, month or year in a number format, outside quotes, brackets and escapes.</summary>
    private static bool IsDate(string? format)
    {
        if (format is null)
            return false;
        for (var i = 0; i < format.Length; i++)
        {
            switch (format[i])
            {
                case '"' or '[':
                    var end = format.IndexOf(format[i] == '[' ? ']' : '"', i + 1);
                    i = end < 0 ? format.Length : end;
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                case 'd' or 'D' or 'y' or 'Y':
                    return true;
            }
        }
        return false;
    }

    private Dictionary<string, string> ReadRelations()
    {
        var relations = new Dictionary<string, string>(StringComparer.Ordinal);
        using var xml = Open("xl/_rels/workbook.xml.rels");
        while (xml.Read())
        {
            if (xml.NodeType is not XmlNodeType.Element || xml.LocalName != "Relationship")
                continue;
            if (xml.GetAttribute("Id") is { } id && xml.GetAttribute("Target") is { } target && xml.GetAttribute("TargetMode") != "External")
                relations[id] = target.StartsWith('/') ? target[1..] : "xl/" + target;
        }
        return relations;
    }

    private static string? RelationId(XmlReader xml) =>
        xml.GetAttribute("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
        ?? xml.GetAttribute("id", "http://purl.oclc.org/ooxml/officeDocument/relationships");

    private XmlReader Open(string part) => Reader(_archive.Find(part) ?? throw Refused.File(_path, "formats.excel.damaged"));

    private static XmlReader Reader(Stream part) =>
        XmlReader.Create(
            part,
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                CloseInput = true,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                MaxCharactersInDocument = 16L << 30,
            }
        );
}
