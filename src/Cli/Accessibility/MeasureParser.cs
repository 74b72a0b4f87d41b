using System.Globalization;
using Samplan.Engine.Accessibility;
using Samplan.Engine.Routing;
using Samplan.Kernel;

namespace Samplan.Cli.Accessibility;

/// <summary>
/// Reads <c>--measure</c>: <c>nearest:2</c>, <c>within:10,20,30</c>, <c>within:5km</c>, <c>hansen:half=20</c>, <c>hansen:gauss=5km</c>, <c>hansen:power=1.5</c>, <c>2sfca:30</c>,
/// <c>e2sfca:10,20,30</c> with other weights after <c>@</c>, <c>bfca:…</c> like either, <c>stranded:10km</c>, <c>kinds:10</c>, <c>cascade:500</c>, <c>served:km=10,online=fiber,least=0.9</c>,
/// <c>supply:10,trips=14,after=18</c>, <c>basic:criteria.json</c>.
/// </summary>
internal sealed class MeasureParser
{
    private const int MostRanks = 50;
    private const double MostUnits = 1_440;
    private const double MostPersons = 10_000_000;
    private const double MostHour = 28;
    private const double UsualOnlineShare = 0.9;
    private readonly string _text;
    private readonly string _arguments;
    private TravelMeasure _unit;

    private MeasureParser(string text, TravelMeasure unit)
    {
        (_text, _unit) = (text, unit);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        _arguments = colon < 0 ? "" : text[(colon + 1)..];
    }

    /// <param name="text">As it was written.</param>
    /// <param name="unit">Of numbers that do not say theirs.</param>
    /// <exception cref="RefusedException">It cannot be read.</exception>
    public static MeasureWish Parse(string text, TravelMeasure unit) => new MeasureParser(text, unit).Parse() with { Said = text };

    private MeasureWish Parse() =>
        _text.Split(':')[0] switch
        {
            "nearest" => new MeasureWish(MeasureKind.Nearest, _unit) { Ranks = _arguments.Length == 0 ? 1 : Ranks() },
            "within" => OfBounds(MeasureKind.Within, Bounds(_arguments)),
            "hansen" => Hansen(),
            "2sfca" when Bounds(_arguments) is [var bound] => OfBounds(MeasureKind.Catchment, [bound], CatchmentRules.Plain(bound.Cost)),
            "e2sfca" => Enhanced(),
            "bfca" => Balanced(),
            "stranded" when Bounds(_arguments) is [var bound] => OfBounds(MeasureKind.Stranded, [bound]),
            "kinds" when Bounds(_arguments) is [var bound] => OfBounds(MeasureKind.Kinds, [bound]),
            "cascade" => new MeasureWish(MeasureKind.Cascade, _unit) { LeastPersons = Number(_arguments, MostPersons) },
            "served" => Served(),
            "supply" => new MeasureWish(MeasureKind.Supply, TravelMeasure.Time) { Supply = Supply() },
            "basic" when _arguments.Length > 0 => new MeasureWish(MeasureKind.Basic, TravelMeasure.Time) { Criteria = _arguments },
            _ => throw Refused(),
        };

    private MeasureWish Served()
    {
        var named = Named("km", "minutes", "online", "least");
        var bounds = (named.GetValueOrDefault("km"), named.GetValueOrDefault("minutes")) switch
        {
            ({ } kilometres, null) => Bounds(kilometres + "km"),
            (null, { } minutes) => Bounds(minutes + "min"),
            _ => throw Refused(),
        };
        var online = named.GetValueOrDefault("online");
        var least = named.TryGetValue("least", out var said) ? Number(said, 1) : UsualOnlineShare;
        if (bounds.Count != 1 || (online is null && said is not null))
            throw Refused();
        return OfBounds(MeasureKind.Served, bounds) with { Served = new ServedWish(new ServedRule(bounds[0].Cost, online is null ? null : least), online) };
    }

    private SupplyWish Supply()
    {
        var named = Named("", "trips", "after");
        return new SupplyWish(
            named.TryGetValue("", out var minutes) ? (int)Math.Round(60 * Number(minutes)) : SupplyWish.UsualWalkSeconds,
            named.TryGetValue("trips", out var trips) ? (int)Number(trips) : SupplyWish.UsualTrips,
            named.TryGetValue("after", out var after) ? 3_600 * (int)Number(after, MostHour) : SupplyWish.UsualLateSeconds
        );
    }

    // Parts with commas between: name=value, or one value without a name.
    private Dictionary<string, string> Named(params ReadOnlySpan<string> names)
    {
        var named = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in _arguments.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var at = part.IndexOf('=', StringComparison.Ordinal);
            var name = at < 0 ? "" : part[..at];
            if (!names.Contains(name) || !named.TryAdd(name, part[(at + 1)..]))
                throw Refused();
        }
        return named;
    }

    private MeasureWish OfBounds(MeasureKind kind, IReadOnlyList<(string Said, uint Cost)> bounds, CatchmentRules? rules = null) =>
        new(kind, _unit) { Bounds = bounds, Catchment = rules };

    private MeasureWish Hansen()
    {
        var (form, number) = _arguments.Split('=') switch
        {
            ["half", var half] => (DecayForm.Exponential, WithUnit(half)),
            ["gauss", var half] => (DecayForm.Gaussian, WithUnit(half)),
            ["power", var exponent] => (DecayForm.Power, exponent),
            _ => throw Refused(),
        };
        return new MeasureWish(MeasureKind.Hansen, _unit) { Decay = new Decay(form, Number(number), MeasureWish.UnitOf(_unit)) };
    }

    private MeasureWish Enhanced()
    {
        var parts = _arguments.Split('@');
        var bounds = Bounds(parts[0]);
        IReadOnlyList<double> weights = parts.Length > 1 ? [.. parts[1].Split(',').Select(part => Number(part))] : CatchmentRules.EnhancedWeights;
        if (parts.Length > 2 || weights.Count != bounds.Count || weights.Any(static weight => weight > 1))
            throw Refused();
        return OfBounds(
            MeasureKind.Catchment,
            bounds,
            new CatchmentRules([.. bounds.Zip(weights, static (bound, weight) => new CatchmentZone(bound.Cost, weight))])
        );
    }

    private MeasureWish Balanced()
    {
        var wish = Bounds(_arguments.Split('@')[0]) is [var bound] ? OfBounds(MeasureKind.Catchment, [bound], CatchmentRules.Plain(bound.Cost)) : Enhanced();
        return wish with { Catchment = wish.Catchment! with { IsBalanced = true } };
    }

    private int Ranks() =>
        int.TryParse(_arguments, NumberStyles.None, CultureInfo.InvariantCulture, out var ranks) && ranks is >= 1 and <= MostRanks ? ranks : throw Refused();

    private List<(string Said, uint Cost)> Bounds(string text)
    {
        var bounds = new List<(string, uint Cost)>();
        foreach (var part in WithUnit(text).Split(',', StringSplitOptions.TrimEntries))
        {
            var cost = (uint)Math.Round(Number(part) * MeasureWish.UnitOf(_unit));
            if (bounds.Count > 0 && cost <= bounds[^1].Cost)
                throw Refused();
            bounds.Add((_unit == TravelMeasure.Length ? part + "km" : part, cost));
        }
        return bounds;
    }

    // A unit at the end is that of all numbers before it.
    private string WithUnit(string text)
    {
        if (text.EndsWith("km", StringComparison.Ordinal))
            (_unit, text) = (TravelMeasure.Length, text[..^2]);
        else if (text.EndsWith("min", StringComparison.Ordinal))
            (_unit, text) = (TravelMeasure.Time, text[..^3]);
        return text.TrimEnd();
    }

    private double Number(string text, double most = MostUnits) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= most
            ? number
            : throw Refused();

    private RefusedException Refused() => new(Refusal.Of("networks.not-a-measure", ("value", _text)));
}
