using System.Globalization;
using Samplan.Engine.Accessibility.BasicAccess;
using Samplan.Engine.Routing.Transit;
using Samplan.Formats.Csv;

namespace Samplan.Cli.Networks;

/// <summary>Writes the journeys of one pair, a row a leg: every journey of the window that no other beats.</summary>
internal sealed class TransitJourneys(TextWriter output, NetworkTimetables timetables)
{
    private readonly CsvWriter _table = new(output);
    private readonly IReadOnlyList<string> _stops = timetables.ListStopNames();
    private readonly IReadOnlyList<string> _lines = timetables.ListLineNames();

    public long Write(TransitTableRequest request)
    {
        _table.Row("journey", "departure", "arrival", "rides", "leg", "kind", "from_stop", "to_stop", "line", "leg_departure", "leg_arrival", "wait_seconds");
        var ends = request.EndsOf(0, 0) with { DirectSeconds = request.DirectSeconds!(0)[0] };
        var search = new JourneySearch(request.Timetable, request.Rules);
        var journeys = ConnectionList.Between(search, ends, request.Window.FirstSeconds, request.Window.SecondsAt(request.Window.Count - 1));
        var rows = 0;
        for (var journey = 0; journey < journeys.Count; journey++)
        {
            for (var leg = 0; leg < journeys[journey].Legs.Count; leg++, rows++)
                Write((journey + 1, journeys[journey]), (leg + 1, journeys[journey].Legs[leg]));
        }
        return rows;
    }

    private void Write((int Number, Journey Told) journey, (int Number, JourneyLeg Told) leg)
    {
        _table.Field(journey.Number);
        _table.Field(Clock(journey.Told.DepartureSeconds));
        _table.Field(Clock(journey.Told.ArrivalSeconds));
        _table.Field(journey.Told.RideCount);
        _table.Field(leg.Number);
        _table.Field(Said(leg.Told.Kind));
        _table.Field(leg.Told.FromStop < 0 ? "" : _stops[leg.Told.FromStop]);
        _table.Field(leg.Told.ToStop < 0 ? "" : _stops[leg.Told.ToStop]);
        _table.Field(leg.Told.Line < 0 ? "" : _lines[leg.Told.Line]);
        _table.Field(Clock(leg.Told.DepartureSeconds));
        _table.Field(Clock(leg.Told.ArrivalSeconds));
        _table.Field(leg.Told.WaitSeconds);
        _table.EndRow();
    }

    private static string Said(JourneyLegKind kind) =>
        kind switch
        {
            JourneyLegKind.Walk => "walk",
            JourneyLegKind.Bike => "bike",
            JourneyLegKind.Car => "car",
            JourneyLegKind.Ride => "ride",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    // Past midnight hours go on, as in timetables.
    private static string Clock(int seconds) => string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:00}:{seconds / 60 % 60:00}:{seconds % 60:00}");
}
