using System.Globalization;
using Samplan.Kernel;

namespace Samplan.Formats.Gtfs;

/// <summary>One timetable in GTFS (General Transit Feed Specification, Schedule), checked: every reference leads somewhere and no time runs backwards.</summary>
public sealed class GtfsFeed
{
    /// <summary>Name of the archive or folder.</summary>
    public required string Name { get; init; }

    /// <summary>IANA name of the time zone that all times are in.</summary>
    public required string TimeZone { get; init; }

    public required IReadOnlyList<GtfsStop> Stops { get; init; }

    public required IReadOnlyList<GtfsRoute> Routes { get; init; }

    public required IReadOnlyList<GtfsTrip> Trips { get; init; }

    public required GtfsCalls Calls { get; init; }

    public required IReadOnlyList<GtfsServiceDays> Services { get; init; }

    public IReadOnlyList<GtfsFrequency> Frequencies { get; init; } = [];

    public IReadOnlyList<GtfsTransfer> Transfers { get; init; } = [];

    public IReadOnlyList<GtfsArea> Areas { get; init; } = [];

    /// <summary>Where trips drive between their calls; empty where the feed has no shapes or they were not asked for.</summary>
    public IReadOnlyList<GtfsPath> Paths { get; init; } = [];

    /// <summary>What was left out or read otherwise than a reader may expect.</summary>
    public IReadOnlyList<Refusal> Notices { get; init; } = [];

    /// <summary>First and last day on which anything runs.</summary>
    public (DateOnly First, DateOnly Last) Days
    {
        get
        {
            var days = Services.Select(service => service.FindDays()).OfType<(DateOnly First, DateOnly Last)>().ToList();
            return (days.Min(day => day.First), days.Max(day => day.Last));
        }
    }

    /// <summary>The reason why the feed says nothing about a date, with the dates that it does cover; null when something runs on it.</summary>
    public Refusal? FindRefusal(DateOnly date)
    {
        if (Services.Any(service => service.RunsOn(date)))
            return null;
        var (first, last) = Days;
        var code = date < first || date > last ? "gtfs.date-outside" : "gtfs.date-empty";
        return Refusal.Of(code, ("feed", Name), ("date", Say(date)), ("first", Say(first)), ("last", Say(last)));
    }

    private static string Say(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
