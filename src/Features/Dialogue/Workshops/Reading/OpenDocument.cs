using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Samplan.Dialogue.Workshops.Reading;

/// <summary>
/// A text document as LibreOffice, Word and Google Docs open it: OpenDocument 1.3 (ISO/IEC 26300), a zip with a manifest, the text, its styles and what it is.
/// </summary>
internal sealed class OpenDocument : IDisposable
{
    public const string MediaType = "application/vnd.oasis.opendocument.text";

    private const string Version = "1.3";
    private const string Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private const string TextSpace = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private const string Styles = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    private const string Formatting = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0";
    private const string Manifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0";
    private const string Meta = "urn:oasis:names:tc:opendocument:xmlns:meta:1.0";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    // The format keeps no time of its own for a part; the same text gives the same bytes.
    private static readonly DateTimeOffset s_partTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly XmlWriterSettings s_settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    private readonly MemoryStream _content = new();
    private readonly XmlWriter _text;

    public OpenDocument()
    {
        _text = XmlWriter.Create(_content, s_settings);
        _text.WriteStartElement("office", "document-content", Office);
        _text.WriteAttributeString("xmlns", "text", null, TextSpace);
        _text.WriteAttributeString("office", "version", Office, Version);
        _text.WriteStartElement("office", "body", Office);
        _text.WriteStartElement("office", "text", Office);
    }

    /// <param name="level">1–3.</param>
    public void Heading(int level, string words)
    {
        _text.WriteStartElement("text", "h", TextSpace);
        _text.WriteAttributeString("text", "style-name", TextSpace, $"Heading{level}");
        _text.WriteAttributeString("text", "outline-level", TextSpace, $"{level}");
        Words(words);
        _text.WriteEndElement();
    }

    public void Title(string words) => Paragraph(words, "Title");

    public void Paragraph(string words) => Paragraph(words, "Body");

    /// <summary>A list with a point for each; nothing for none.</summary>
    public void List(IReadOnlyList<string> items)
    {
        if (items.Count == 0)
            return;
        _text.WriteStartElement("text", "list", TextSpace);
        _text.WriteAttributeString("text", "style-name", TextSpace, "Points");
        foreach (var item in items)
        {
            _text.WriteStartElement("text", "list-item", TextSpace);
            Paragraph(item, "Body");
            _text.WriteEndElement();
        }
        _text.WriteEndElement();
    }

    /// <summary>The document as a file. Nothing more can be written.</summary>
    /// <param name="language">As BCP 47 writes it: <c>sv</c>, <c>en</c>.</param>
    public byte[] ToBytes(string title, string language)
    {
        _text.Close();
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            // First and as it is, so that a reader knows the format by the file's first bytes (part 2, 3.3).
            Add(zip, "mimetype", CompressionLevel.NoCompression, Encoding.ASCII.GetBytes(MediaType));
            Add(zip, "META-INF/manifest.xml", CompressionLevel.Optimal, Part(WriteManifest));
            Add(zip, "content.xml", CompressionLevel.Optimal, _content.ToArray());
            Add(zip, "styles.xml", CompressionLevel.Optimal, Part(xml => WriteStyles(xml, language)));
            Add(zip, "meta.xml", CompressionLevel.Optimal, Part(xml => WriteMeta(xml, title, language)));
        }
        return file.ToArray();
    }

    public void Dispose() => _text.Dispose();

    private void Paragraph(string words, string style)
    {
        _text.WriteStartElement("text", "p", TextSpace);
        _text.WriteAttributeString("text", "style-name", TextSpace, style);
        Words(words);
        _text.WriteEndElement();
    }

    private void Words(string words)
    {
        var lines = words.ReplaceLineEndings("\n").Split('\n');
        for (var line = 0; line < lines.Length; line++)
        {
            if (line > 0)
                _text.WriteElementString("text", "line-break", TextSpace, null);
            _text.WriteString(Legible(lines[line]));
        }
    }

    private static void WriteManifest(XmlWriter xml)
    {
        xml.WriteStartElement("manifest", "manifest", Manifest);
        xml.WriteAttributeString("manifest", "version", Manifest, Version);
        foreach (var (path, type) in new[] { ("/", MediaType), ("content.xml", "text/xml"), ("styles.xml", "text/xml"), ("meta.xml", "text/xml") })
        {
            xml.WriteStartElement("manifest", "file-entry", Manifest);
            xml.WriteAttributeString("manifest", "full-path", Manifest, path);
            xml.WriteAttributeString("manifest", "media-type", Manifest, type);
            xml.WriteEndElement();
        }
    }

    private static void WriteStyles(XmlWriter xml, string language)
    {
        xml.WriteStartElement("office", "document-styles", Office);
        xml.WriteAttributeString("office", "version", Office, Version);
        xml.WriteStartElement("office", "styles", Office);
        Style(xml, "Body", "11pt", isBold: false, language);
        Style(xml, "Title", "22pt", isBold: true, language);
        foreach (var (level, size) in new[] { (1, "16pt"), (2, "13pt"), (3, "11pt") })
            Style(xml, $"Heading{level}", size, isBold: true, language);
        xml.WriteStartElement("text", "list-style", TextSpace);
        xml.WriteAttributeString("style", "name", Styles, "Points");
        xml.WriteStartElement("text", "list-level-style-bullet", TextSpace);
        xml.WriteAttributeString("text", "level", TextSpace, "1");
        xml.WriteAttributeString("text", "bullet-char", TextSpace, "•");
        xml.WriteStartElement("style", "list-level-properties", Styles);
        xml.WriteAttributeString("text", "space-before", TextSpace, "0.3cm");
        xml.WriteAttributeString("text", "min-label-width", TextSpace, "0.5cm");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Style(XmlWriter xml, string name, string size, bool isBold, string language)
    {
        xml.WriteStartElement("style", "style", Styles);
        xml.WriteAttributeString("style", "name", Styles, name);
        xml.WriteAttributeString("style", "family", Styles, "paragraph");
        xml.WriteStartElement("style", "paragraph-properties", Styles);
        xml.WriteAttributeString("fo", "margin-top", Formatting, isBold ? "0.4cm" : "0cm");
        xml.WriteAttributeString("fo", "margin-bottom", Formatting, "0.15cm");
        xml.WriteEndElement();
        xml.WriteStartElement("style", "text-properties", Styles);
        xml.WriteAttributeString("fo", "font-size", Formatting, size);
        xml.WriteAttributeString("fo", "font-weight", Formatting, isBold ? "bold" : "normal");
        xml.WriteAttributeString("fo", "language", Formatting, language);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteMeta(XmlWriter xml, string title, string language)
    {
        xml.WriteStartElement("office", "document-meta", Office);
        xml.WriteAttributeString("office", "version", Office, Version);
        xml.WriteStartElement("office", "meta", Office);
        xml.WriteElementString("meta", "generator", Meta, "Samplan");
        xml.WriteElementString("dc", "title", DublinCore, Legible(title));
        xml.WriteElementString("dc", "language", DublinCore, language);
    }

    private static byte[] Part(Action<XmlWriter> write)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, s_settings))
            write(xml);
        return stream.ToArray();
    }

    private static void Add(ZipArchive zip, string name, CompressionLevel level, byte[] bytes)
    {
        var entry = zip.CreateEntry(name, level);
        entry.LastWriteTime = s_partTime;
        using var stream = entry.Open();
        stream.Write(bytes);
    }

    /// <summary>Without the signs that XML cannot hold, not even escaped.</summary>
    private static string Legible(string words)
    {
        var kept = new StringBuilder(words.Length);
        foreach (var rune in words.EnumerateRunes())
        {
            if (rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value))
                kept.Append(rune);
        }
        return kept.ToString();
    }
}
