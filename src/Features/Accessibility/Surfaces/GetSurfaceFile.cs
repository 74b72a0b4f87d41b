using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Contracts;

namespace Samplan.Accessibility.Surfaces;

/// <summary>The squares with their minutes as a file: corner in EPSG:3006, people, municipality.</summary>
internal static class GetSurfaceFile
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/accessibility/surface.csv", HandleAsync).WithName(nameof(GetSurfaceFile));

    internal static async Task<IResult> HandleAsync(HttpContext context, SurfaceShelf surfaces)
    {
        var found = await surfaces.GetAsync(context, SurfaceRequest.Of(context));
        return found.Value is { } surface
            ? TypedResults.File(Encoding.UTF8.GetBytes(Write(surface)), "text/csv; charset=utf-8", "restider.csv")
            : SurfaceAnswers.Refused(PageFrame.Of(context).Texts, found.Refusal!);
    }

    private static string Write(Surface surface)
    {
        var cells = surface.Ground.Cells;
        var text = new StringBuilder("easting,northing,size,population,municipality,minutes\n");
        for (var cell = 0; cell < cells.Count; cell++)
        {
            var easting = cells.West + (cells.Numbers[cell] % cells.Columns * cells.SizeMetres);
            var northing = cells.South + (cells.Numbers[cell] / cells.Columns * cells.SizeMetres);
            var municipality = cells.Municipalities[cell] < 0 ? "" : surface.Ground.Municipalities[cells.Municipalities[cell]];
            var minutes = surface.Minutes[cell] < 0 ? "" : surface.Minutes[cell].ToString(CultureInfo.InvariantCulture);
            text.Append(
                CultureInfo.InvariantCulture,
                $"{easting},{northing},{cells.SizeMetres},{cells.Persons[cell]},{SafeCsv.Cell(municipality)},{minutes}\n"
            );
        }
        return text.ToString();
    }
}
