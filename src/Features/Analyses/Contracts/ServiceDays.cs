using Samplan.Formats.Gtfs;
using Samplan.Kernel;

namespace Samplan.Analyses.Contracts;

/// <summary>The days that a network's timetables are kept for, the last one included.</summary>
public sealed record ServiceDays(DateOnly First, DateOnly Last)
{
    /// <summary>What runs then, and the day before and after.</summary>
    /// <exception cref="RefusedException">A day lies outside the feed's calendar, or nothing runs.</exception>
    public GtfsFeed Of(GtfsFeed feed)
    {
        var cut = GtfsPeriod.Cut(feed, First, Last);
        return cut.Value ?? throw new RefusedException(cut.Refusal!);
    }
}
