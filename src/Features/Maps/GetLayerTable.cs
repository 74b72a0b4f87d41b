using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Formats.Csv;
using Samplan.Maps.Contracts;

namespace Samplan.Maps;

/// <summary>
/// The table of a layer as a file: commas and invariant numbers for programs, or with <c>?format=excel</c> what a Swedish Excel opens (semicolons,
/// a byte order mark, decimal commas). Texts that a spreadsheet would run as formulas are made harmless in both.
/// </summary>
internal static class GetLayerTable
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/tables/{layer}.csv", HandleAsync).WithName(nameof(GetLayerTable));

    internal sealed record Request(string Layer, string? Sort, string? Dir, string? Filter, string? Format);

    internal static async Task<IResult> HandleAsync(
        HttpContext context,
        [AsParameters] Request asked,
        IMapLayers layers,
        ILayerRows rows,
        CancellationToken cancellation
    )
    {
        if (await layers.FindAsync(new LayerId(asked.Layer), cancellation) is not { } layer)
            return Answers.NoLayer(context.Request, asked.Layer);
        var isForExcel = asked.Format == "excel";
        var table = await rows.GetAsync(layer, cancellation);
        var page = table.List(new LayerRowQuery(asked.Sort, asked.Dir == "desc", asked.Filter ?? ""));
        var text = Write(table, page.Rows, isForExcel, LayerLanguage.Of(context.Request));
        context.Response.Headers.CacheControl = "no-cache";
        // The mark tells spreadsheets that å, ä and ö are UTF-8.
        var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);
        return Results.File((byte[])[.. encoding.GetPreamble(), .. encoding.GetBytes(text)], "text/csv; charset=utf-8", $"{layer.Id}.csv");
    }

    /// <summary>Headers are the tags for programs, and for people what the page calls the columns.</summary>
    internal static string Write(LayerTable table, IReadOnlyList<int> rows, bool isForExcel, string language)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        var csv = new CsvWriter(output, isForExcel ? ';' : ',', guardsFormulas: true, hasDecimalComma: isForExcel);
        csv.Row([.. table.Columns.Select(column => isForExcel ? column.TitleIn(language) : column.Tag)]);
        foreach (var row in rows)
        {
            foreach (var column in table.Columns)
                WriteField(csv, table, column, row);
            csv.EndRow();
        }
        return output.ToString();
    }

    private static void WriteField(CsvWriter csv, LayerTable table, LayerColumn column, int row)
    {
        if (column.Attribute.Kind == AttributeKind.Text)
            csv.Field(table.Text(column.Tag, row) ?? "");
        else
            csv.Field(table.Number(column.Tag, row));
    }
}
