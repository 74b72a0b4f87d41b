using System.Globalization;
using Samplan.Engine.Networks;
using Samplan.Engine.Routing.Transit;

namespace Samplan.Cli.Networks;

/// <summary>Tells which journeys by public transport a result is of, so that whoever reads it need not know the defaults.</summary>
internal static class TransitWords
{
    public static string Tell(Terminal terminal, TransitWish wish)
    {
        (string, string)[] when = [("date", wish.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("window", Window(wish.Window))];
        if (wish.IsR5)
            return terminal.Texts.Say("cli.travel-times.told-r5", [.. when, ("rides", Number(wish.Rules.MaxRides))]);
        return terminal.Texts.Say(
            "cli.travel-times.told",
            [
                .. when,
                ("access", Mode(wish.Modes.Access)),
                ("egress", Mode(wish.Modes.Egress)),
                ("rides", Number(wish.Rules.MaxRides)),
                ("walk", Number(wish.Rules.MaxChangeWalkSeconds / 60.0)),
                ("change", Number(wish.Rules.ChangeSeconds)),
            ]
        );

        string Number(double number) => number.ToString("0.##", terminal.Culture);
        string Mode(TravelMode mode) => terminal.Texts[$"cli.travel-times.by-{(mode == TravelMode.Car ? "car" : mode == TravelMode.Bike ? "bike" : "walk")}"];
    }

    private static string Window(DepartureWindow window) => $"{Clock(window.FirstSeconds)}–{Clock(window.SecondsAt(window.Count))}";

    private static string Clock(int seconds) => string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:00}:{seconds / 60 % 60:00}");
}
