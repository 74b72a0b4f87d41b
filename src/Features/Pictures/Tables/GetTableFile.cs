using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Formats.Csv;
using Samplan.Pictures.Pages.Views;
using Samplan.Pictures.Reading;

namespace Samplan.Pictures.Tables;

/// <summary>
/// The table of nodes or links as a file: every row that meets the filter, in the order of the page. As for the layers it has commas and
/// invariant numbers for programs, or with <c>?format=excel</c> what a Swedish Excel opens, with the headers of the page.
/// </summary>
internal static class GetTableFile
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var layer in new[] { TableReading.Nodes, TableReading.Links })
            routes.MapGet(
                $"/tables/{layer}.csv",
                (HttpContext context, PageShelf shelf, CancellationToken cancellation) => HandleAsync(layer, context, shelf, cancellation)
            );
    }

    private static async Task<IResult> HandleAsync(string layer, HttpContext context, PageShelf shelf, CancellationToken cancellation)
    {
        var request = PageRequest.Of(context);
        var content = await shelf.GetAsync(cancellation);
        if (content.Book is not { } book)
            return TypedResults.Text(request.Texts["pictures.not-built"], statusCode: StatusCodes.Status404NotFound);
        var reading = new TableReading(content, book, request, LoadedLayers.None);
        if (reading.FindContent(layer) is not { } table)
            return TypedResults.Text(request.Texts.Say("pictures.no-layer", ("layer", layer)), statusCode: StatusCodes.Status404NotFound);
        var isForExcel = context.Request.Query["format"] == "excel";
        return TypedResults.File(Encoding.UTF8.GetBytes(Write(table, reading.Arrange(table), isForExcel)), "text/csv; charset=utf-8", $"{layer}.csv");
    }

    internal static string Write(TableContent table, IReadOnlyList<RowView> rows, bool isForExcel)
    {
        // The mark tells spreadsheets that å, ä and ö are UTF-8.
        var text = new StringWriter();
        text.Write('\uFEFF');
        var csv = new CsvWriter(text, isForExcel ? ';' : ',', guardsFormulas: true, hasDecimalComma: isForExcel);
        csv.Row([.. table.Columns.Select(column => isForExcel ? column.FullName : column.Key)]);
        foreach (var row in rows)
        {
            for (var index = 0; index < table.Columns.Count; index++)
            {
                var cell = row.Cells[index];
                if (table.Columns[index].IsNumber)
                    csv.Field(cell.Number);
                else
                    csv.Field(cell.Class?.Name ?? cell.Text ?? "");
            }
            csv.EndRow();
        }
        return text.ToString();
    }
}
