using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Accessibility.Ground;
using Samplan.Accessibility.Surfaces;
using Samplan.Accounts.Contracts;
using Samplan.Kernel;

namespace Samplan.Accessibility.Scenarios;

/// <summary>The squares with their minutes before and after the changes, as a file: corner in EPSG:3006, people, municipality.</summary>
internal static class GetScenarioFile
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/accessibility/scenario.csv", HandleAsync).WithName(nameof(GetScenarioFile));

    internal static async Task<IResult> HandleAsync(HttpContext context, TravelShelf grounds, ScenarioReading reading, CancellationToken cancellation)
    {
        var (texts, request) = (PageFrame.Of(context).Texts, ScenarioRequest.Of(context));
        if (await grounds.FindAsync(cancellation) is not { } ground)
            return SurfaceAnswers.Refused(texts, Refusal.Of("accessibility.no-network"));
        var made = await reading.ResolveAsync(ground, request, cancellation);
        if (made.Ground is not { } after)
            return SurfaceAnswers.Refused(texts, made.Problems[0].Refusal);
        var compared = await reading.CompareAsync(ground, after, request, cancellation);
        return compared.Value is { } surface
            ? TypedResults.File(Encoding.UTF8.GetBytes(Write(surface)), "text/csv; charset=utf-8", "skillnad.csv")
            : SurfaceAnswers.Refused(texts, compared.Refusal!);
    }

    private static string Write(ScenarioSurface surface)
    {
        var cells = surface.Ground.Cells;
        var text = new StringBuilder("easting,northing,size,population,municipality,minutes_before,minutes_after\n");
        for (var cell = 0; cell < cells.Count; cell++)
        {
            var easting = cells.West + (cells.Numbers[cell] % cells.Columns * cells.SizeMetres);
            var northing = cells.South + (cells.Numbers[cell] / cells.Columns * cells.SizeMetres);
            var municipality = cells.Municipalities[cell] < 0 ? "" : surface.Ground.Municipalities[cells.Municipalities[cell]];
            text.Append(
                CultureInfo.InvariantCulture,
                $"{easting},{northing},{cells.SizeMetres},{cells.Persons[cell]},{SafeCsv.Cell(municipality)},{Minutes(surface.Before[cell])},{Minutes(surface.After[cell])}\n"
            );
        }
        return text.ToString();
    }

    private static string Minutes(short minutes) => minutes < 0 ? "" : minutes.ToString(CultureInfo.InvariantCulture);
}
