using System.CommandLine;
using Samplan.Kernel;

namespace Samplan.Cli.Networks;

/// <summary>What a call asks of a table of times by public transport beyond percentiles of departures.</summary>
internal sealed class TransitTableCall
{
    private readonly Option<bool> _arriveBy;
    private readonly Option<string?> _return;
    private readonly Option<bool> _departures;
    private readonly Option<bool> _journeys;

    public TransitTableCall(Command command, Terminal terminal)
    {
        _arriveBy = new("--arrive-by") { Description = terminal.Texts["cli.travel-times.arrive-by"] };
        _return = new("--return") { Description = terminal.Texts["cli.travel-times.return"] };
        _departures = new("--departures") { Description = terminal.Texts["cli.travel-times.departures"] };
        _journeys = new("--journeys") { Description = terminal.Texts["cli.travel-times.journeys"] };
        foreach (var option in Options)
            command.Add(option);
    }

    public IReadOnlyList<Option> Options => [_arriveBy, _return, _departures, _journeys];

    /// <exception cref="RefusedException">What is asked for does not go together.</exception>
    public TransitWish Read(ParseResult parse, TransitWish wish)
    {
        var asked = wish with
        {
            ArrivesBy = parse.GetValue(_arriveBy),
            Return = parse.GetValue(_return) is { } text ? TransitCall.Window(text, "--return") : null,
            CountsDepartures = parse.GetValue(_departures),
            TellsJourneys = parse.GetValue(_journeys),
        };
        if (asked.TellsJourneys && (asked.ArrivesBy || asked.Return is not null || asked.CountsDepartures))
            throw new RefusedException(Refusal.Of("networks.journeys-alone"));
        return asked.ArrivesBy && asked.Return is not null ? throw new RefusedException(Refusal.Of("networks.return-of-departures")) : asked;
    }
}
