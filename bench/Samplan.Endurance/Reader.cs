namespace Samplan.Endurance;

/// <summary>Somebody who reads pages, tiles, tables and files, one after another with a pause.</summary>
internal sealed class Reader(int index, Visitor visitor, IReadOnlyList<string> addresses, EnduranceSettings settings, EnduranceReport report)
{
    private readonly Random _random = new(settings.Seed + 10_000 + index);

    public async Task RunAsync(CancellationToken cancellation)
    {
        while (true)
        {
            await Pause.BetweenAsync(_random, settings.ReaderPause, cancellation);
            if (cancellation.IsCancellationRequested)
                return;
            var address = addresses[_random.Next(addresses.Count)];
            try
            {
                var answer = await visitor.GetAsync(address, report.Reads, cancellation);
                if ((int)answer.Status is >= 400 and < 500)
                    report.Fault($"{address} answers {(int)answer.Status} to a reader");
            }
            catch (OperationCanceledException) { }
            catch (Exception gone) when (Pause.IsOfTheNetwork(gone)) { }
        }
    }
}
