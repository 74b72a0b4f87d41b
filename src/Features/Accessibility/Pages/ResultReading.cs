using System.Globalization;
using Samplan.Accessibility.Surfaces;
using Samplan.Catalogue.Contracts;
using Samplan.Kernel;

namespace Samplan.Accessibility.Pages;

/// <summary>Adds up a surface: who is within the limit, by class, by municipality, and place by place.</summary>
internal sealed class ResultReading(Texts texts, DateOnly today)
{
    private const int HashLetters = 8;

    public ResultView Read(Surface surface)
    {
        var (cells, limit) = (surface.Ground.Cells, surface.Request.Minutes);
        var curve = new double[SurfaceRequest.MostMinutes + 1];
        var classes = new double[Surface.Breaks.Length + 1];
        var municipalities = new (double People, double Within)[surface.Ground.Municipalities.Count];
        var (within, total, unknown) = (0.0, 0.0, 0);
        for (var cell = 0; cell < cells.Count; cell++)
        {
            var (minutes, persons) = (surface.Minutes[cell], cells.Persons[cell]);
            var isWithin = Surface.IsWithin(minutes, limit);
            total += persons;
            within += isWithin ? persons : 0;
            unknown += minutes == Surface.Unknown ? 1 : 0;
            if (minutes >= 0 && minutes < curve.Length)
                curve[minutes] += persons;
            if (Surface.ClassOf(minutes) is >= 0 and var index)
                classes[index] += persons;
            if (cells.Municipalities[cell] is >= 0 and var owner)
                municipalities[owner] = (municipalities[owner].People + persons, municipalities[owner].Within + (isWithin ? persons : 0));
        }
        for (var minute = 1; minute < curve.Length; minute++)
            curve[minute] += curve[minute - 1];
        return new ResultView(
            GoalOf(surface),
            within,
            total,
            curve,
            [.. classes.Select((people, index) => new ClassRow(index, LabelOf(index), people))],
            unknown,
            [
                .. municipalities
                    .Select((row, index) => new MunicipalityRow(surface.Ground.Municipalities[index], row.People, row.Within))
                    .OrderByDescending(row => row.Within)
                    .ThenByDescending(row => row.People),
            ],
            Places(surface),
            How(surface),
            Sources(surface)
        );
    }

    public static string LabelOf(int index) =>
        index == Surface.Breaks.Length
            ? string.Create(CultureInfo.InvariantCulture, $"{Surface.Breaks[^1] + 1}–")
            : string.Create(CultureInfo.InvariantCulture, $"{(index == 0 ? 0 : Surface.Breaks[index - 1] + 1)}–{Surface.Breaks[index]}");

    private string GoalOf(Surface surface)
    {
        if (surface.Request.Place is { } id)
            return surface.Ground.Places.Places[surface.Ground.Places.IndexById()[id]].Label;
        var (latitude, longitude) = surface.Request.Point!.Value;
        return texts.Say("accessibility.page.point-name", ("latitude", Number(latitude, 4)), ("longitude", Number(longitude, 4)));
    }

    private static IReadOnlyList<PlaceRow> Places(Surface surface) =>
        [
            .. surface
                .Ground.Places.Places.Select(
                    (place, index) =>
                    {
                        var minutes = surface.Minutes[surface.CellCount + index];
                        return new PlaceRow(place.Id, place.Label, place.Municipality, minutes < 0 ? null : minutes, minutes == Surface.Unknown);
                    }
                )
                .OrderBy(row => row.Minutes ?? int.MaxValue),
        ];

    private IReadOnlyList<string> How(Surface surface)
    {
        var (request, ground) = (surface.Request, surface.Ground);
        var how = new List<string>
        {
            texts.Say(request.IsTo ? "accessibility.how.to" : "accessibility.how.from", ("kilometres", Number(ground.Cells.SizeMetres / 1000.0, 2))),
            texts.Say("accessibility.how." + request.Mode, ("speed", Number(ground.WalkKilometresAnHour, 1))),
        };
        if (request.Way == TravelWay.Transit)
        {
            how.Add(
                texts.Say(
                    "accessibility.how.timetable",
                    ("date", surface.Date!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                    ("from", Clock(request.Transit.FirstMinute)),
                    ("to", Clock(request.Transit.LastMinute)),
                    ("percentile", Number(request.Transit.Percentile, 0))
                )
            );
        }
        how.Add(texts["accessibility.how.border"]);
        how.Add(texts.Say("accessibility.how.version", ("version", ground.Network.Hash![..HashLetters])));
        return how;
    }

    private IReadOnlyList<SourceRow> Sources(Surface surface) =>
        [
            .. surface
                .Ground.Sources.Where(dataset => dataset.Role != "gtfs" || surface.Request.Way == TravelWay.Transit)
                .Where(dataset => dataset.Current.Count > 0)
                .OrderBy(dataset => dataset.Role, StringComparer.Ordinal)
                .Select(dataset =>
                {
                    var version = dataset.Current[0];
                    var late = Freshness.Of(version, dataset.UpdateInterval, today);
                    var day = version.Year?.ToString(CultureInfo.InvariantCulture) ?? version.UpdatedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                    var state = late.IsOverdue
                        ? texts.Say("accessibility.page.overdue", ("days", Number(late.OverdueDays, 0)))
                        : texts.Say("accessibility.page.current", ("day", day));
                    return new SourceRow(dataset.Id.Value, texts["accessibility.sources." + dataset.Role], state, late.IsOverdue);
                }),
        ];

    public string Number(double value, int decimals)
    {
        var shown = value.ToString(
            decimals == 0 ? "N0" : "#,0." + new string('#', decimals),
            CultureInfo.GetCultureInfo(texts.Language == "sv" ? "sv-SE" : "en-GB")
        );
        return shown;
    }

    private static string Clock(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:00}.{minutes % 60:00}");
}
