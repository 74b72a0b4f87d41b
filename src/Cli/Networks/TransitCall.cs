using System.CommandLine;
using System.Globalization;
using Samplan.Analyses.Contracts;
using Samplan.Engine.Networks;
using Samplan.Engine.Routing.Transit;
using Samplan.Kernel;

namespace Samplan.Cli.Networks;

/// <summary>What a call says of journeys by public transport.</summary>
internal sealed class TransitCall
{
    private const int MostHorizonSeconds = 65_000;
    private const int DayMinutes = 1_440;
    private const int MostRides = 20;
    private const int MostChangeSeconds = 3_600;
    private const int MostChangeMinutes = 120;
    private readonly Option<string?> _date;
    private readonly Option<string?> _window;
    private readonly Option<string> _percentiles;
    private readonly Option<int> _rides;
    private readonly Option<string?> _walk;
    private readonly Option<string> _access;
    private readonly Option<string> _egress;
    private readonly Option<string?> _changeWalk;
    private readonly Option<int> _changeSeconds;
    private readonly Option<string?> _rules;
    private readonly TransitTableCall? _table;

    /// <param name="hasTable">Whether a table of times is what the command gives, and more may be asked of it.</param>
    /// <param name="hasR5">Whether the rules of Conveyal R5 may be asked for.</param>
    public TransitCall(Command command, Terminal terminal, bool hasTable = false, bool hasR5 = true)
    {
        _date = new("--date") { Description = terminal.Texts["cli.travel-times.date"] };
        _window = new("--window") { Description = terminal.Texts["cli.travel-times.window"] };
        _percentiles = new("--percentiles") { Description = terminal.Texts["cli.travel-times.percentiles"], DefaultValueFactory = static _ => "50" };
        _rides = new("--max-rides") { Description = terminal.Texts["cli.travel-times.max-rides"], DefaultValueFactory = static _ => 3 };
        _walk = new("--max-walk") { Description = terminal.Texts["cli.travel-times.max-walk"] };
        _access = new("--access") { Description = terminal.Texts["cli.travel-times.access"], DefaultValueFactory = static _ => "walk" };
        _access.AcceptOnlyFromAmong("walk", "bike", "car");
        _egress = new("--egress") { Description = terminal.Texts["cli.travel-times.egress"], DefaultValueFactory = static _ => "walk" };
        _egress.AcceptOnlyFromAmong("walk", "bike", "car");
        _changeWalk = new("--max-change-walk") { Description = terminal.Texts["cli.travel-times.max-change-walk"] };
        _changeSeconds = new("--change-seconds")
        {
            Description = terminal.Texts["cli.travel-times.change-seconds"],
            DefaultValueFactory = static _ => new TransitRules().ChangeSeconds,
        };
        _rules = new("--rules") { Description = terminal.Texts["cli.travel-times.rules"] };
        _rules.AcceptOnlyFromAmong("r5");
        foreach (var option in Journey)
            command.Add(option);
        if (hasR5)
            command.Add(_rules);
        _table = hasTable ? new TransitTableCall(command, terminal) : null;
    }

    /// <summary>What is about public transport alone. In a table of times R5's rules are about walking too.</summary>
    public IReadOnlyList<Option> Options => [.. Journey, .. _table?.Options ?? [_rules]];

    private IReadOnlyList<Option> Journey => [_date, _window, _percentiles, _rides, _walk, _access, _egress, _changeWalk, _changeSeconds];

    /// <summary>How one comes to the first stop and on from the last.</summary>
    public JourneyModes Modes(ParseResult parse) => JourneyModes.Of(Mode(parse.GetRequiredValue(_access)), Mode(parse.GetRequiredValue(_egress)));

    /// <summary>The same as it is written.</summary>
    public string SaidModes(ParseResult parse) => $"--access {parse.GetRequiredValue(_access)} --egress {parse.GetRequiredValue(_egress)}";

    /// <summary>Whether the rules of Conveyal R5 are asked for.</summary>
    /// <exception cref="RefusedException">They are, and not for walking or public transport.</exception>
    public bool IsR5(ParseResult parse, TravelMode mode) =>
        parse.GetValue(_rules) is not null && (mode == TravelMode.Walk && Modes(parse) == JourneyModes.OnFoot ? true : throw Refuse("networks.r5-on-foot"));

    /// <summary>Journeys of which one percentile is the answer.</summary>
    /// <exception cref="RefusedException">Something is missing or cannot be, or several percentiles are asked for.</exception>
    public TransitWish ReadOne(ParseResult parse, int limitSeconds) =>
        Read(parse, limitSeconds) is { Percentiles.Count: 1 } wish ? wish : throw Refuse("networks.one-percentile");

    /// <exception cref="RefusedException">Something is missing or cannot be.</exception>
    public TransitWish Read(ParseResult parse, int limitSeconds)
    {
        var day = Day(parse);
        var window = Window(parse.GetValue(_window) ?? throw Refuse("networks.transit-needs", ("option", "--window")));
        var wish = Read(parse, limitSeconds, (day, window));
        return (long)wish.Window.Count * wish.Window.StepSeconds + limitSeconds < MostHorizonSeconds ? wish : throw Refuse("networks.window-too-long");
    }

    /// <summary>A whole day of journeys, of which no window is asked for; on foot to the first stop and from the last half an hour unless something else is said.</summary>
    /// <exception cref="RefusedException">Something is missing or cannot be.</exception>
    public TransitWish ReadDay(ParseResult parse, int limitSeconds)
    {
        var wish = Read(parse, limitSeconds, (Day(parse), new DepartureWindow(0, DayMinutes)));
        return parse.GetValue(_walk) is null ? wish with { WalkSeconds = TransitDay.AccessSeconds } : wish;
    }

    private DateOnly Day(ParseResult parse)
    {
        var date = parse.GetValue(_date) ?? throw Refuse("networks.transit-needs", ("option", "--date"));
        return DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw Refuse("cli.not-a-date", ("option", "--date"), ("value", date));
    }

    private TransitWish Read(ParseResult parse, int limitSeconds, (DateOnly Day, DepartureWindow Window) of)
    {
        var isR5 = IsR5(parse, TravelMode.Walk);
        if (isR5)
            IdleOptions.Check(parse, "--rules r5", _changeWalk, _changeSeconds);
        var wish = new TransitWish(
            of.Day,
            of.Window,
            Percentiles(parse.GetRequiredValue(_percentiles)),
            Rules(parse, isR5) with
            {
                MaxSeconds = limitSeconds,
            },
            Modes(parse)
        )
        {
            WalkSeconds = CallNumbers.Find(parse, _walk, 0, 1_440) is { } minutes ? (int)Math.Round(60 * minutes) : limitSeconds,
            IsR5 = isR5,
        };
        return _table?.Read(parse, wish) ?? wish;
    }

    private TransitRules Rules(ParseResult parse, bool isR5)
    {
        var rules = (isR5 ? TransitRules.R5 : new TransitRules()) with { MaxRides = CallNumbers.Whole(parse, _rides, 1, MostRides) };
        if (isR5)
            return rules;
        return rules with
        {
            ChangeSeconds = CallNumbers.Whole(parse, _changeSeconds, 0, MostChangeSeconds),
            MaxChangeWalkSeconds = CallNumbers.Find(parse, _changeWalk, 0, MostChangeMinutes) is { } minutes
                ? (int)Math.Round(60 * minutes)
                : rules.MaxChangeWalkSeconds,
        };
    }

    private static TravelMode Mode(string said) =>
        said switch
        {
            "car" => TravelMode.Car,
            "bike" => TravelMode.Bike,
            _ => TravelMode.Walk,
        };

    /// <exception cref="RefusedException">It is no window.</exception>
    public static DepartureWindow Window(string text, string option = "--window")
    {
        var ends = text.Split('-');
        if (ends.Length != 2 || Minutes(ends[0]) is not { } start || Minutes(ends[1]) is not { } end || end <= start)
            throw Refuse("networks.not-a-window", ("option", option), ("value", text));
        return new DepartureWindow(start * 60, end - start);
    }

    // Hours may pass 24, as in timetables.
    private static int? Minutes(string text)
    {
        var parts = text.Split(':');
        var isTime =
            parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out _)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var minutes)
            && minutes < 60
            && parts[0].Length <= 2;
        return isTime ? int.Parse(parts[0], CultureInfo.InvariantCulture) * 60 + int.Parse(parts[1], CultureInfo.InvariantCulture) : null;
    }

    private static double[] Percentiles(string text)
    {
        var percentiles = new List<double>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            if (!double.TryParse(part, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var one) || !(one > 0 && one <= 100))
                throw Refuse("networks.not-percentiles", ("value", text));
            percentiles.Add(one);
        }
        return [.. percentiles];
    }

    private static RefusedException Refuse(string code, params ReadOnlySpan<(string Name, string Value)> arguments) => new(Refusal.Of(code, arguments));
}
