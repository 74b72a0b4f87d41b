using System.Globalization;
using Samplan.Engine.Nodes.Rulesets;

namespace Samplan.Analyses.Contracts;

/// <summary>How many trips of the timetables a day every place or municipality has.</summary>
/// <param name="AfterHour">Only those that leave the unit at this hour or later; hours go on past midnight, as in timetables.</param>
/// <param name="WithinMetres">Stops at most so far from the unit count too.</param>
public sealed record TripQuestion(Geography From, DayType Day, int? AfterHour, double? WithinMetres, DepartureCounting Counted)
{
    /// <summary>Names the question: two that ask the same have the same.</summary>
    public string Key =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{From.ToString().ToLowerInvariant()}:{Day.ToString().ToLowerInvariant()}:{Counted.ToString().ToLowerInvariant()}{(AfterHour is { } hour ? $":after {hour}" : "")}{(WithinMetres is { } metres ? $":{metres} m" : "")}"
        );

    /// <summary>The question that an indicator's method asks, null for one that asks none.</summary>
    public static TripQuestion? Of(IndicatorMethod method, Geography from) =>
        method is IndicatorMethod.Departures { IsFromTimetable: true } asked
            ? new TripQuestion(from, asked.DayType, asked.AfterHour, asked.WithinMetres, asked.Counted)
            : null;
}
