using System.Globalization;
using Samplan.Accessibility.Ground;
using Samplan.Accessibility.Nearness;
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
        var tally = CellTally.Of(surface.Ground, surface.Minutes, surface.Request.Minutes);
        var curve = tally.Curve;
        for (var minute = 1; minute < curve.Length; minute++)
            curve[minute] += curve[minute - 1];
        return new ResultView(
            GoalOf(surface),
            tally.Within,
            tally.Total,
            curve,
            Classes(tally),
            tally.UnknownCells,
            Municipalities(surface.Ground, tally),
            Places(surface),
            How(surface),
            Sources(surface.Ground, surface.Request.Way, role => role != ServiceReading.Role)
        );
    }

    public static IReadOnlyList<ClassRow> Classes(CellTally tally) => [.. tally.Classes.Select((people, index) => new ClassRow(index, LabelOf(index), people))];

    /// <summary>Those with most people within first.</summary>
    public static IReadOnlyList<MunicipalityRow> Municipalities(TravelGround ground, CellTally tally) =>
        [
            .. tally
                .Municipalities.Select((row, index) => new MunicipalityRow(ground.Municipalities[index], row.People, row.Within))
                .OrderByDescending(row => row.Within)
                .ThenByDescending(row => row.People),
        ];

    private static string LabelOf(int index) =>
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

    private IReadOnlyList<string> How(Surface surface) =>
        [
            texts.Say(
                surface.Request.IsTo ? "accessibility.how.to" : "accessibility.how.from",
                ("kilometres", Number(surface.Ground.Cells.SizeMetres / 1000.0, 2))
            ),
            .. HowTravelled(surface.Ground, surface.Request, surface.Date),
        ];

    /// <summary>By what means, on which day of the timetable, and on which version of the network.</summary>
    public IEnumerable<string> HowTravelled(TravelGround ground, SurfaceRequest request, DateOnly? date)
    {
        yield return texts.Say("accessibility.how." + request.Mode, ("speed", Number(ground.WalkKilometresAnHour, 1)));
        if (date is { } day)
        {
            yield return texts.Say(
                "accessibility.how.timetable",
                ("date", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                ("from", Clock(request.Transit.FirstMinute)),
                ("to", Clock(request.Transit.LastMinute)),
                ("percentile", Number(request.Transit.Percentile, 0))
            );
        }
        yield return HowFar(ground);
        yield return texts.Say("accessibility.how.version", ("version", ground.Network.Hash![..HashLetters]));
    }

    /// <summary>How far beyond the border of the region streets count.</summary>
    public string HowFar(TravelGround ground) =>
        ground.Network.Buffer is { } buffer
            ? texts.Say("accessibility.how.buffer", ("kilometres", Number(buffer.Kilometres, 0)))
            : texts["accessibility.how.border"];

    /// <param name="counts">Roles whose datasets the numbers rest on; timetables only for public transport.</param>
    public IReadOnlyList<SourceRow> Sources(TravelGround ground, TravelWay way, Func<string, bool> counts) =>
        Sources(ground.Sources.Where(dataset => counts(dataset.Role) && (dataset.Role != "gtfs" || way == TravelWay.Transit)));

    public IReadOnlyList<SourceRow> Sources(IEnumerable<Dataset> datasets) =>
        [
            .. datasets
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

    private string Number(double value, int decimals) => new PageNumbers(texts).Say(value, decimals);

    private static string Clock(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:00}.{minutes % 60:00}");
}
