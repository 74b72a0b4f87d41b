using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Formats.Csv;
using Samplan.Pictures.Contracts;
using Samplan.Pictures.Reading;

namespace Samplan.Pictures.Comparisons;

/// <summary>The comparison as a file for people to open: one row a place and list.</summary>
internal static class GetComparisonFile
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/comparison.csv", HandleAsync).WithName(nameof(GetComparisonFile));

    private static async Task<IResult> HandleAsync(HttpContext context, PageShelf shelf, CancellationToken cancellation)
    {
        var texts = PageRequest.Of(context).Texts;
        var content = await shelf.GetAsync(cancellation);
        return content.Book is { } book
            ? TypedResults.File(Encoding.UTF8.GetBytes(Write(book.Compare(texts))), "text/csv; charset=utf-8", "comparison.csv")
            : TypedResults.Text(texts["pictures.not-built"], statusCode: StatusCodes.Status404NotFound);
    }

    private static string Write(IReadOnlyList<ListComparison> comparisons)
    {
        // The mark tells spreadsheets that å, ä and ö are UTF-8.
        var text = new StringWriter();
        text.Write('\uFEFF');
        var csv = new CsvWriter(text, guardsFormulas: true);
        csv.Row([.. ComparisonTable.Columns]);
        foreach (var row in ComparisonTable.Rows(comparisons))
            csv.Row([.. row.Select(field => field ?? "")]);
        return text.ToString();
    }
}
