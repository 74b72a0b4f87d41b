using System.Globalization;

namespace Samplan.Endurance;

/// <summary>The region's editor, who sets one value after another by hand: each is in the picture when it is answered.</summary>
internal sealed class Amender(int index, Visitor visitor, IReadOnlyList<string> places, EnduranceSettings settings, EnduranceReport report)
{
    private static readonly string[] s_indicators = ["population", "public-services", "departures", "commercial-services"];

    private readonly Random _random = new(settings.Seed + 1_000 + index);
    private readonly List<(string Place, string Reason, bool IsAcknowledged)> _sent = [];

    /// <summary>Every change sent that was not refused, and whether it was acknowledged.</summary>
    public IReadOnlyList<(string Place, string Reason, bool IsAcknowledged)> Sent => _sent;

    public Visitor Visitor => visitor;

    public async Task RunAsync(CancellationToken cancellation)
    {
        for (var act = 0; !cancellation.IsCancellationRequested && act < places.Count * s_indicators.Length; act++)
        {
            await Pause.BetweenAsync(_random, settings.AmenderPause, cancellation);
            await AmendAsync(
                places[act % places.Count],
                s_indicators[act / places.Count],
                string.Create(CultureInfo.InvariantCulture, $"A{index}-{act:0000}.")
            );
        }
    }

    private async Task AmendAsync(string place, string indicator, string reason)
    {
        var isSent = false;
        try
        {
            var page = await visitor.GetAsync($"/?place={place}", report.Reads, CancellationToken.None);
            if (!page.Text.Contains("form-token", StringComparison.Ordinal))
                return;
            isSent = true;
            var value = _random.Next(1, 2_000).ToString(CultureInfo.InvariantCulture);
            (string, string)[] fields = [("indicator", indicator), ("value", value), ("reason", reason), ("by", "uthållighetsprovet")];
            var answer = await visitor.PostAsync($"/places/{place}/amendments", page.Text, fields, report.Writes, CancellationToken.None);
            if (!answer.IsAcknowledged)
                return;
            _sent.Add((place, reason, true));
            report.Acknowledge();
        }
        catch (Exception gone) when (Pause.IsOfTheNetwork(gone))
        {
            if (!isSent)
                return;
            _sent.Add((place, reason, false));
            report.Doubt();
        }
    }
}
