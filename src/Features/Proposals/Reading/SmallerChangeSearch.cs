using System.Globalization;
using Samplan.Engine.ChangeSets;
using Samplan.Pictures.Contracts;
using Samplan.Proposals.Contracts;
using Samplan.Proposals.Pages;

namespace Samplan.Proposals.Reading;

/// <summary>
/// Looks for a smaller change that is enough: a requirement moved less far, that changes only the place the proposal is about, or a value set no
/// further than the requirement. What is found has been tried; nothing is claimed that was not computed.
/// </summary>
internal sealed class SmallerChangeSearch(IChangeSets changeSets, string language)
{
    private const double SmallestStep = 1e-4;
    private const double LargestStep = 1e6;

    public async Task<SmallerChangeView?> FindAsync(Proposal proposal, ChangeTrial trial, CancellationToken cancellation)
    {
        if (trial.Comparison is not { } comparison || FindPlace(proposal, comparison) is not { } about)
            return null;
        foreach (var change in proposal.AcceptedChanges)
        {
            var (field, number) = change.Kind switch
            {
                "threshold" => ("threshold", FindThreshold(change, about, comparison)),
                "value" when change["place"] == about.PlaceId => ("value", FindValue(change, about)),
                _ => ("", null),
            };
            if (number is not { } value)
                continue;
            var text = value.ToString("0.####", CultureInfo.InvariantCulture);
            var smaller = change with { Values = new Dictionary<string, string>(change.Values) { [field] = text } };
            var changes = proposal.AcceptedChanges.Select(one => one.Id == change.Id ? smaller : one).ToList();
            var tried = await changeSets.TryAsync(trial.Base, changes, language, cancellation);
            if (tried.Comparison is { } result && IsEnough(result, about, onlyIt: change.Kind == "threshold"))
                return new SmallerChangeView(change.Id, field, text, comparison.After.LabelOf(about.PlaceId));
        }
        return null;
    }

    private static bool IsEnough(PictureComparison result, PlaceDifference about, bool onlyIt) =>
        result.Difference.Places.Any(place => place.PlaceId == about.PlaceId && place.After?.Class == about.After?.Class)
        && (!onlyIt || result.Difference.Places.Count == 1);

    /// <summary>The place that is named in the title, else the one that another of its changes is about, else the only one that changes.</summary>
    private static PlaceDifference? FindPlace(Proposal proposal, PictureComparison comparison)
    {
        var changed = comparison.Difference.Places.Where(place => place is { Before: not null, After: not null }).ToList();
        return changed
                .OrderByDescending(place => NameOf(place).Length)
                .FirstOrDefault(place => proposal.Title.Contains(NameOf(place), StringComparison.CurrentCultureIgnoreCase))
            ?? changed.FirstOrDefault(place => proposal.AcceptedChanges.Any(change => change["place"] == place.PlaceId))
            ?? (changed.Count == 1 ? changed[0] : null);

        string NameOf(PlaceDifference place) => comparison.After.Places.Places[comparison.After.FindIndex(place.PlaceId)!.Value].Name;
    }

    /// <summary>The roundest requirement that lets the place through and no other that the proposal lets through; null when there is none.</summary>
    private static double? FindThreshold(Modification change, PlaceDifference about, PictureComparison comparison)
    {
        if (comparison.Difference.Places.Count < 2 || CauseOf(about, change["criterion"]) is not { } own)
            return null;
        var others = comparison
            .Difference.Places.Where(place => place.PlaceId != about.PlaceId)
            .Select(place => CauseOf(place, change["criterion"])?.Value)
            .OfType<double>()
            .ToList();
        var isLowered = own.To < own.From;
        var bound = others.Append(own.To).Where(value => isLowered ? value < own.Value : value > own.Value);
        return isLowered ? Roundest(own.Value, bound.Max(), upwards: false) : Roundest(own.Value, bound.Min(), upwards: true);
    }

    private static (double From, double To, double Value)? CauseOf(PlaceDifference place, string? criterion) =>
        place.Causes.FirstOrDefault(cause => cause.Key == criterion) is { Before.Threshold: { } from, After: { Threshold: { } to, Value.Value: { } value } }
            ? (from, to, value)
            : null;

    /// <summary>The requirement itself, where the value was set further than that.</summary>
    private static double? FindValue(Modification change, PlaceDifference about)
    {
        var cause = about.Causes.FirstOrDefault(one => one.After?.Criterion.Indicator == change["indicator"]);
        if (cause?.After is not { Threshold: { } threshold, Value.Value: { } value } || cause.Before?.Value.Value is not { } was)
            return null;
        return threshold > Math.Min(was, value) && threshold < Math.Max(was, value) ? threshold : null;
    }

    /// <summary>The number with the fewest figures from the value on, before the bound.</summary>
    private static double? Roundest(double value, double bound, bool upwards)
    {
        for (var power = LargestStep; power >= SmallestStep; power /= 10)
        {
            foreach (var step in new[] { 5 * power, power })
            {
                var round = Math.Round((upwards ? Math.Ceiling(value / step) : Math.Floor(value / step)) * step, 4);
                if (upwards ? round < bound : round > bound)
                    return round;
            }
        }
        return null;
    }
}
