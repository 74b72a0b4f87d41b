using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Accessibility.Surfaces;
using Samplan.Accounts.Contracts;

namespace Samplan.Accessibility.Nearness;

/// <summary>The services of a kind with what hangs on each, as a file.</summary>
internal static class GetServicesFile
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/accessibility/services.csv", HandleAsync).WithName(nameof(GetServicesFile));

    internal static async Task<IResult> HandleAsync(HttpContext context, ServiceShelf services)
    {
        var request = ServiceRequest.Of(context);
        var found = await services.GetAsync(context, request);
        return found.Value is { } surface
            ? TypedResults.File(Encoding.UTF8.GetBytes(Write(surface, request.Travel.Minutes)), "text/csv; charset=utf-8", "service.csv")
            : SurfaceAnswers.Refused(PageFrame.Of(context).Texts, found.Refusal!);
    }

    private static string Write(ServiceSurface surface, int minutes)
    {
        var ground = surface.Ground;
        var (byPlace, byMunicipality) = (surface.Losses(minutes, one => one.Place), surface.Losses(minutes, one => one.Municipality));
        var text = new StringBuilder(
            "id,kind,name,lat,lon,place,municipality,open,catchment,stranded,without_another,extra_person_minutes,longest_minutes,last_in_place,last_in_municipality\n"
        );
        for (var i = 0; i < surface.Services.Count; i++)
        {
            var (service, loss) = (surface.Services[i], byPlace[i]);
            string[] cells =
            [
                SafeCsv.Cell(service.Id),
                SafeCsv.Cell(service.Kind),
                SafeCsv.Cell(service.Name),
                Number(service.Point.LatitudeE7 / 1e7),
                Number(service.Point.LongitudeE7 / 1e7),
                SafeCsv.Cell(service.Place is { } place ? ground.Places.Places[place].Label : null),
                SafeCsv.Cell(service.Municipality is { } municipality ? ground.Municipalities[municipality] : null),
                surface.IsOpen[i] ? "true" : "false",
                Number(loss.CatchmentPersons),
                Number(loss.StrandedPersons),
                Number(loss.PersonsWithoutAnother),
                Number(Math.Round(loss.ExtraPersonUnits)),
                loss.LongestNewCost is { } longest ? Number(Math.Round(longest / 600.0, 1)) : "",
                Truth(loss.IsLastInArea),
                Truth(byMunicipality[i].IsLastInArea),
            ];
            text.AppendJoin(',', cells).Append('\n');
        }
        return text.ToString();
    }

    private static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Truth(bool? value) =>
        value switch
        {
            true => "true",
            false => "false",
            null => "",
        };
}
