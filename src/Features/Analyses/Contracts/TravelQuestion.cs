using System.Globalization;
using Samplan.Engine.Nodes.Rulesets;

namespace Samplan.Analyses.Contracts;

/// <summary>A question about travel times from every place or municipality: minutes to the nearest services of some kinds, or people within some minutes.</summary>
/// <param name="Kinds">Services of these kinds; empty where people are counted.</param>
/// <param name="Rank">1 for the nearest service, 2 for the second nearest.</param>
/// <param name="WithinMinutes">People within so many minutes; null where minutes are asked for.</param>
/// <param name="Window">Only for public transport.</param>
public sealed record TravelQuestion(Geography From, TravelMeans Means, IReadOnlyList<string> Kinds, int Rank, double? WithinMinutes, TravelWindow? Window)
{
    /// <summary>Names the question: two that ask the same have the same.</summary>
    public string Key
    {
        get
        {
            var window = Window is null
                ? ""
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $":{Window.FirstMinute}-{Window.LastMinute}:p{Window.Percentile}{(Window.Date is { } date ? $":{date:yyyy-MM-dd}" : "")}"
                );
            var what = WithinMinutes is { } minutes
                ? string.Create(CultureInfo.InvariantCulture, $"people:{minutes}")
                : $"{string.Join('+', Kinds)}{(Rank == 1 ? "" : $":{Rank}")}";
            return $"{From.ToString().ToLowerInvariant()}:{Means.ToString().ToLowerInvariant()}:{what}{window}";
        }
    }

    /// <summary>The question that an indicator's method asks, null for one that asks none.</summary>
    public static TravelQuestion? Of(IndicatorMethod method, Geography from) =>
        method switch
        {
            IndicatorMethod.TravelTime time => new TravelQuestion(from, time.Means, time.Kinds, time.Rank, null, WindowOf(time.Means, time.Window)),
            IndicatorMethod.PeopleWithin people => new TravelQuestion(from, people.Means, [], 1, people.Minutes, WindowOf(people.Means, people.Window)),
            _ => null,
        };

    private static TravelWindow? WindowOf(TravelMeans means, TravelWindow? window) => means == TravelMeans.Transit ? window ?? TravelWindow.Morning : null;
}
