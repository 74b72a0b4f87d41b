using System.Globalization;
using Samplan.Analyses.Contracts;
using Samplan.Kernel;

namespace Samplan.Accessibility.Pages.Losses;

/// <summary>Says what hangs on each service of a kept result.</summary>
internal sealed class LossesReading(Texts texts, ServiceLosses losses)
{
    private const double MinutesAnHour = 60;
    private const int HashLetters = 8;

    private readonly PageNumbers _numbers = new(texts);
    private readonly Dictionary<string, ServiceLoss> _byId = losses.Services.ToDictionary(static one => one.Id, StringComparer.Ordinal);

    public string Title => TitleOf(texts, losses);

    public static string TitleOf(Texts texts, ServiceLosses losses) =>
        texts.Say(
            "accessibility.losses.measure",
            ("kinds", string.Join(", ", losses.Kinds.Select(kind => KindOf(texts, kind)))),
            ("mode", texts["accessibility.by." + losses.Mode]),
            ("limit", Way(texts, losses, losses.Limit))
        );

    public IReadOnlyList<LossRow> ListRows(Func<string, string> addressOf) =>
        [
            .. losses
                .Services.OrderByDescending(static one => one.IsLinked)
                .ThenByDescending(static one => one.Stranded)
                .ThenByDescending(static one => one.Extra)
                .Select(one => Row(one, addressOf(one.Id))),
        ];

    public IReadOnlyList<string> Why(ServiceLoss one)
    {
        if (!one.IsLinked)
            return [texts["accessibility.losses.why.unlinked"]];
        var limit = Way(losses.Limit);
        return
        [
            texts.Say("accessibility.losses.why.served", ("count", _numbers.Say(one.Served))),
            texts.Say("accessibility.losses.why.stranded", ("count", _numbers.Say(one.Stranded)), ("limit", limit)),
            .. one is { Longer: { } longer } && losses.LongerBy is { } by
                ? [texts.Say("accessibility.losses.why.longer", ("count", _numbers.Say(longer)), ("by", Way(by)))]
                : Array.Empty<string>(),
            .. one is { MeanExtra: { } mean, LongestExtra: { } longest, LongestWay: { } way }
                ? [texts.Say("accessibility.losses.why.extra", ("mean", Way(mean)), ("longest", Way(longest)), ("way", Way(way)), ("sum", Sum(one.Extra)))]
                : Array.Empty<string>(),
            .. one.WithoutAnother > 0 ? [texts.Say("accessibility.losses.why.without", ("count", _numbers.Say(one.WithoutAnother)))] : Array.Empty<string>(),
            one is { NearestOther: { } other, NearestOtherWay: { } far }
                ? texts.Say("accessibility.losses.why.other", ("name", NameOf(_byId[other])), ("way", Way(far)))
                : texts["accessibility.losses.why.no-other"],
            .. LastIn(one) is { } area ? [texts.Say("accessibility.losses.why.last", ("area", area))] : Array.Empty<string>(),
            .. losses.ClosesBelowPersons is { } least
                ?
                [
                    one.ClosesAs is { } order
                        ? texts.Say("accessibility.losses.why.closes", ("least", _numbers.Say(least)), ("order", _numbers.Say(order)))
                        : texts.Say("accessibility.losses.why.stays", ("least", _numbers.Say(least))),
                ]
                : Array.Empty<string>(),
        ];
    }

    public IEnumerable<string> How(DateTimeOffset computedAt)
    {
        yield return texts["accessibility.losses.how.loss"];
        yield return texts[losses.IsInKilometres ? "accessibility.losses.how.kilometres" : "accessibility.losses.how.minutes"];
        yield return texts[losses.Mode is "car" or "bike" ? "accessibility.how." + losses.Mode : "accessibility.losses.how." + losses.Mode];
        if (losses.Date is { } day)
            yield return texts.Say("accessibility.together.how.timetable", ("date", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        if (losses.PersonsUnlinked > 0)
            yield return texts.Say("accessibility.losses.how.unlinked", ("count", _numbers.Say(losses.PersonsUnlinked)));
        if (losses.Network is { } hash)
            yield return texts.Say("accessibility.how.version", ("version", hash[..HashLetters]));
        yield return texts.Say(
            "accessibility.losses.how.computed",
            ("day", SwedishTime.DayOf(computedAt).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
        );
    }

    private LossRow Row(ServiceLoss one, string address) =>
        new(one.Id, NameOf(one), one.Place ?? one.Municipality, address)
        {
            Stranded = Known(one, one.Stranded),
            Longer = Known(one, one.Longer),
            Served = Known(one, one.Served),
            Extra = one.IsLinked ? _numbers.Say(losses.IsInKilometres ? one.Extra : one.Extra / MinutesAnHour) : null,
            MeanExtra = Number(one.MeanExtra),
            LongestExtra = Number(one.LongestExtra),
            NearestOther = one is { NearestOther: { } other, NearestOtherWay: { } way } ? $"{NameOf(_byId[other])}, {Way(way)}" : null,
            LastIn = LastIn(one),
            ClosesAs = one.ClosesAs?.ToString(CultureInfo.InvariantCulture),
        };

    private string? Known(ServiceLoss one, double? people) => one.IsLinked && people is { } known ? _numbers.Say(known) : null;

    private string? Number(double? value) => value is { } known ? _numbers.Say(known, 1) : null;

    private string Sum(double extra) =>
        losses.IsInKilometres
            ? texts.Say("accessibility.losses.person-km", ("count", _numbers.Say(extra)))
            : texts.Say("accessibility.losses.person-hours", ("count", _numbers.Say(extra / MinutesAnHour, 1)));

    private string Way(double units) => Way(texts, losses, units);

    private static string Way(Texts texts, ServiceLosses losses, double units) =>
        $"{new PageNumbers(texts).Say(units, 1)}\u00a0{(losses.IsInKilometres ? "km" : "min")}";

    private string NameOf(ServiceLoss one) => one.Name ?? KindOf(texts, one.Kind);

    private static string KindOf(Texts texts, string kind) =>
        texts.Has($"accessibility.services.kinds.{kind}") ? texts[$"accessibility.services.kinds.{kind}"] : kind;

    private static string? LastIn(ServiceLoss one) =>
        one.IsLastInMunicipality == true ? one.Municipality
        : one.IsLastInPlace == true ? one.Place
        : null;
}
