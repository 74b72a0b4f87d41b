using Samplan.Accessibility.Nearness;
using Samplan.Accessibility.Surfaces;
using Samplan.Kernel;

namespace Samplan.Accessibility.Pages.Nearness;

/// <summary>Adds up the ways to the services of a kind: who has one, and what hangs on each.</summary>
internal sealed class ServiceResultReading(Texts texts, DateOnly today)
{
    private const string Path = "/accessibility/services?";
    private const double MinutesAnHour = 60;

    public string NameOf(string kind) => texts.Has($"accessibility.services.kinds.{kind}") ? texts[$"accessibility.services.kinds.{kind}"] : kind;

    public ServiceResultView Read(ServiceSurface surface, ServiceRequest request, IReadOnlyList<(string Kind, ServiceSurface Surface)> all)
    {
        var (ground, limit) = (surface.Ground, request.Travel.Minutes);
        var tally = CellTally.Of(ground, surface.Minutes(request.Show), limit);
        var nearest = CellTally.Of(ground, surface.Minutes(ServiceShow.Nearest), limit);
        var travelled = new ResultReading(texts, today);
        return new ServiceResultView(
            NameOf(surface.Services[0].Kind),
            nearest.Within,
            CellTally.Of(ground, surface.Minutes(ServiceShow.Second), limit).Within,
            tally.Total,
            ResultReading.Classes(tally),
            tally.UnknownCells,
            ResultReading.Municipalities(ground, nearest),
            Facilities(surface, request),
            Places(surface),
            [.. all.Select(one => Coverage(one.Kind, one.Surface, request, surface))],
            [.. surface.Followed.Select(closure => Name(surface.Services[closure.Facility]))],
            [
                texts.Say("accessibility.services.how.nearest", ("minutes", $"{limit}")),
                texts["accessibility.services.how.stranded"],
                .. request is { Least: > 0, Closed.Count: > 0 }
                    ? [texts.Say("accessibility.services.how.cascade", ("least", $"{request.Least}"))]
                    : Array.Empty<string>(),
                .. travelled.HowTravelled(ground, request.Travel, surface.Date),
            ],
            travelled.Sources(ground, request.Travel.Way, _ => true)
        );
    }

    private IReadOnlyList<FacilityRow> Facilities(ServiceSurface surface, ServiceRequest request)
    {
        var ground = surface.Ground;
        var byPlace = surface.Losses(request.Travel.Minutes, one => one.Place);
        var byMunicipality = surface.Losses(request.Travel.Minutes, one => one.Municipality);
        return
        [
            .. surface
                .Services.Select(
                    (service, index) =>
                    {
                        var loss = byPlace[index];
                        var place = service.Place is { } one ? ground.Places.Places[one].Label : null;
                        var municipality = service.Municipality is { } two ? ground.Municipalities[two] : null;
                        return new FacilityRow(
                            Name(service),
                            place ?? municipality,
                            surface.IsOpen[index],
                            loss.CatchmentPersons,
                            loss.StrandedPersons,
                            loss.ExtraPersonUnits / MinutesAnHour,
                            loss.LongestNewCost is { } longest ? (int)Math.Ceiling(longest / 600.0) : null,
                            byMunicipality[index].IsLastInArea == true ? municipality
                                : loss.IsLastInArea == true ? place
                                : null,
                            Path + request.With(Toggled(request.Closed, service.Id))
                        );
                    }
                )
                .OrderBy(row => row.IsOpen)
                .ThenByDescending(row => row.Stranded)
                .ThenByDescending(row => row.ExtraHours),
        ];
    }

    private static IReadOnlyList<string> Toggled(IReadOnlyList<string> closed, string id) =>
        closed.Contains(id, StringComparer.Ordinal) ? [.. closed.Where(one => one != id)] : [.. closed, id];

    private IReadOnlyList<ServicePlaceRow> Places(ServiceSurface surface)
    {
        var (first, cells) = (surface.Minutes(ServiceShow.Nearest), surface.Ground.Cells.Count);
        var second = surface.Minutes(ServiceShow.Second);
        return
        [
            .. surface
                .Ground.Places.Places.Select(
                    (place, index) =>
                        new ServicePlaceRow(
                            place.Label,
                            surface.Nearest.FindDestination(cells + index, 0) is { } nearest ? Name(surface.Services[nearest]) : null,
                            Known(first[cells + index]),
                            Known(second[cells + index]),
                            first[cells + index] == Surface.Unknown
                        )
                )
                .OrderByDescending(row => row.Nearest ?? int.MaxValue),
        ];
    }

    private CoverageRow Coverage(string kind, ServiceSurface surface, ServiceRequest request, ServiceSurface shown)
    {
        var tally = CellTally.Of(surface.Ground, surface.Minutes(ServiceShow.Nearest), request.Travel.Minutes);
        return new CoverageRow(NameOf(kind), tally.Within, tally.Total, Path + request.AddressOf(kind), kind == shown.Services[0].Kind);
    }

    private string Name(ServicePoint service) => service.Name ?? NameOf(service.Kind);

    private static int? Known(short minutes) => minutes < 0 ? null : minutes;
}
