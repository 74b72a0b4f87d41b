using System.CommandLine;
using Samplan.Engine.Networks;
using Samplan.Engine.Routing;
using Samplan.Geo;
using Samplan.Kernel;

namespace Samplan.Cli.Networks;

/// <summary>What a call says of the network, of how one travels on it and of how points are tied to it.</summary>
internal sealed class StreetCall
{
    private readonly Option<string> _network;
    private readonly Option<string> _mode;
    private readonly Option<string> _output;
    private readonly Option<string?> _crs;
    private readonly Option<string?> _limit;
    private readonly Option<string?> _walkSpeed;
    private readonly Option<int> _stress;
    private readonly Option<string?> _offRoad;
    private readonly Option<string?> _offRoadSpeed;
    private readonly Option<bool> _islands;

    /// <param name="hasLimit">Whether the longest journey is asked for; else what the command gives decides it.</param>
    public StreetCall(Command command, Terminal terminal, bool hasLimit = true)
    {
        _network = Required("--network", "network");
        _mode = Required("--mode", "mode");
        _mode.AcceptOnlyFromAmong("car", "bike", "walk", "transit");
        _output = Required("--out", "out");
        _crs = Optional<string?>("--crs", "crs");
        _limit = Optional<string?>("--max-minutes", "max-minutes");
        _walkSpeed = Optional<string?>("--walk-speed", "walk-speed");
        _stress = Optional<int>("--lts", "lts");
        _stress.DefaultValueFactory = static _ => 4;
        _offRoad = Optional<string?>("--off-road", "off-road");
        _offRoadSpeed = Optional<string?>("--off-road-speed", "off-road-speed");
        _islands = Optional<bool>("--islands", "islands");
        foreach (var option in (Option[])[_network, _mode, _output, _crs, _limit, _walkSpeed, _stress, _offRoad, _offRoadSpeed, _islands])
        {
            if (hasLimit || option != _limit)
                command.Add(option);
        }

        Option<string> Required(string name, string word) => new(name) { Description = terminal.Texts[$"cli.travel-times.{word}"], Required = true };
        Option<T> Optional<T>(string name, string word) => new(name) { Description = terminal.Texts[$"cli.travel-times.{word}"] };
    }

    public string Network(ParseResult parse) => parse.GetRequiredValue(_network);

    public bool IsTransit(ParseResult parse) => parse.GetRequiredValue(_mode) == "transit";

    /// <summary>Refuses what says nothing with the mode.</summary>
    /// <param name="ofTransit">Options about public transport alone.</param>
    /// <param name="ofStreets">Options about the streets alone.</param>
    /// <exception cref="RefusedException">One of them is given with a mode that it says nothing about.</exception>
    public void Check(ParseResult parse, TransitCall transit, IReadOnlyList<Option> ofTransit, IReadOnlyList<Option> ofStreets)
    {
        var mode = "--mode " + parse.GetRequiredValue(_mode);
        if (IsTransit(parse))
            IdleOptions.Check(parse, mode, [.. ofStreets]);
        else
            IdleOptions.Check(parse, mode, [.. transit.Options, .. ofTransit]);
        if (IsTransit(parse))
        {
            if (transit.Modes(parse) is not ({ Access: TravelMode.Bike } or { Egress: TravelMode.Bike }))
                IdleOptions.Check(parse, $"{mode} {transit.SaidModes(parse)}", _stress);
            return;
        }
        // By public transport one walks between vehicles however one comes to the first.
        if (parse.GetRequiredValue(_mode) != "walk")
            IdleOptions.Check(parse, mode, _walkSpeed);
        if (parse.GetRequiredValue(_mode) != "bike")
            IdleOptions.Check(parse, mode, _stress);
    }

    /// <summary>The file to write.</summary>
    /// <param name="read">Files that the call reads beside the network; null for one that it does not name.</param>
    /// <param name="others">What it writes beside the file; null for one that is not asked for.</param>
    /// <exception cref="RefusedException">There is no folder for one of them, or it is a file to read or given twice.</exception>
    public string Output(ParseResult parse, IReadOnlyCollection<string?> read, params ReadOnlySpan<string?> others)
    {
        var output = Writable(parse.GetRequiredValue(_output));
        foreach (var other in others)
        {
            if (other is not null)
                Writable(other);
        }
        OutputPlaces.Check([Network(parse), .. read], [output, .. others]);
        return output;
    }

    /// <summary>A file that can be written, as far as its folder says.</summary>
    /// <exception cref="RefusedException">There is no folder for it.</exception>
    public static string Writable(string path) =>
        Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path))) && !Directory.Exists(path)
            ? path
            : throw new RefusedException(Refusal.Of("networks.no-folder", ("file", path)));

    /// <summary>The longest journey, when it is asked for.</summary>
    public int? FindLimitSeconds(ParseResult parse) => CallNumbers.Find(parse, _limit, 0.1, 1_440) is { } minutes ? (int)Math.Round(60 * minutes) : null;

    /// <summary>The coordinate system of points, null for degrees.</summary>
    /// <exception cref="RefusedException">It is not known.</exception>
    public CoordinateSystem? System(ParseResult parse) =>
        parse.GetValue(_crs) is { } code ? CoordinateSystems.Find(code) ?? throw new RefusedException(Refusal.Of("networks.crs-unknown", ("crs", code))) : null;

    /// <summary>On foot where public transport is asked for.</summary>
    /// <exception cref="RefusedException">A number is outside its bounds.</exception>
    public TravelRules Rules(ParseResult parse)
    {
        var mode = parse.GetRequiredValue(_mode) switch
        {
            "car" => TravelMode.Car,
            "bike" => TravelMode.Bike,
            _ => TravelMode.Walk,
        };
        var rules = new TravelRules(mode) { MostStress = CallNumbers.Whole(parse, _stress, 1, 4), HasIslands = parse.GetValue(_islands) };
        return rules with
        {
            LimitSeconds = (int)Math.Round(60 * (CallNumbers.Find(parse, _limit, 0.1, 1_440) ?? rules.LimitSeconds / 60.0)),
            WalkSpeed = CallNumbers.Find(parse, _walkSpeed, 0.1, 20),
            OffRoadMetres = CallNumbers.Find(parse, _offRoad, 0, 100_000) ?? rules.OffRoadMetres,
            OffRoadSpeed = CallNumbers.Find(parse, _offRoadSpeed, 0.1, 100) ?? rules.OffRoadSpeed,
        };
    }
}
