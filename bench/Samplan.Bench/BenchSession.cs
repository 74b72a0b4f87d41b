using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Samplan.Bench;

/// <summary>Measures and keeps what was measured. Answers are compared first; two sides that differ have no ratio.</summary>
internal sealed class BenchSession(Machine machine, TextWriter output)
{
    private const int Repetitions = 5;
    private static readonly int[] s_sizes = [1, 4, 16];
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web);
    private readonly List<Measurement> _measurements = [];
    private readonly List<LimitedMeasurement> _limits = [];

    public bool AllAgreed { get; private set; } = true;

    /// <summary>Runs both sides in turn (ABAB…) and prints the ratio of medians, the reference's over ours.</summary>
    /// <param name="difference">Null when the answers agree within the stated tolerance, else what differs.</param>
    /// <param name="leastRatio">What the ratio should be at least.</param>
    public void Compare<T>(string work, Side<T> ours, Side<T> reference, Func<T, T, string?> difference, double? leastRatio = null)
    {
        var (answer, ourWarmUp) = Time(ours);
        var (expected, theirWarmUp) = Time(reference);
        if (difference(answer, expected) is { } differs)
        {
            AllAgreed = false;
            output.WriteLine($"  {work}: differs from {reference.Name}: {differs}");
            return;
        }

        var ourTimes = new double[Repetitions];
        var theirTimes = new double[Repetitions];
        for (var i = 0; i < Repetitions; i++)
        {
            ourTimes[i] = Time(ours).Milliseconds;
            theirTimes[i] = Time(reference).Milliseconds;
        }

        var (mine, theirs) = (Timing.Of(ourWarmUp, ourTimes), Timing.Of(theirWarmUp, theirTimes));
        output.WriteLine($"  {work}: same answers");
        output.WriteLine($"    {ours.Name, -24}{mine}");
        output.WriteLine($"    {reference.Name, -24}{theirs}");
        var ratio = theirs.Median / reference.Units / (mine.Median / ours.Units);
        var verdict = leastRatio is not { } least
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $" ({(ratio >= least ? "reaches" : "BELOW")} {least:0.#})");
        var by = ours.Units == reference.Units ? "" : " by origin";
        output.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"    ratio of medians{by} {ratio:0.00}{verdict}, peak working set {Machine.PeakMebibytes()} MiB")
        );
        _measurements.Add(new Measurement(work, mine, reference.Name, theirs, ratio, Machine.PeakMebibytes()));
    }

    /// <summary>Times one work at sizes 1, 4 and 16 and prints the exponent of its growth; above 1.15 it is flagged.</summary>
    public void Grow(string work, Func<int, Action> prepare)
    {
        Grown(work, [.. s_sizes.Select(size => Alone(prepare(size)).Median)]);
    }

    /// <summary>The same of times that were taken elsewhere.</summary>
    /// <param name="milliseconds">At sizes 1, 4 and 16: of three sizes equally far apart the line of least squares has the slope between the outer two.</param>
    public void Grown(string work, double[] milliseconds)
    {
        var exponent = Math.Log(milliseconds[^1] / milliseconds[0]) / Math.Log(s_sizes[^1]);
        var flag = exponent > 1.15 ? "  <-- steeper than n log n" : "";
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"  {work}, ×1 ×4 ×16: {milliseconds[0]:0.00} {milliseconds[1]:0.00} {milliseconds[2]:0.00} ms, exponent {exponent:0.00}{flag}"
            )
        );
    }

    /// <summary>Times a work that has a limit instead of a peer.</summary>
    /// <param name="flaw">Null when the answer is right, else what is wrong with it.</param>
    public void Limit<T>(string work, Side<T> side, double limitMilliseconds, Func<T, string?> flaw)
    {
        var (answer, warmUp) = Time(side);
        if (flaw(answer) is { } wrong)
        {
            AllAgreed = false;
            output.WriteLine($"  {work}: wrong: {wrong}");
            return;
        }
        var timing = Timing.Of(warmUp, Enumerable.Range(0, Repetitions).Select(_ => Time(side).Milliseconds));
        var verdict = timing.Median < limitMilliseconds ? "within" : "ABOVE";
        output.WriteLine($"  {work}: right answer");
        output.WriteLine($"    {side.Name, -24}{timing}");
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"    median {verdict} the limit of {limitMilliseconds:0} ms, peak working set {Machine.PeakMebibytes()} MiB"
            )
        );
        _limits.Add(new LimitedMeasurement(work, timing, limitMilliseconds, Machine.PeakMebibytes()));
    }

    /// <summary>Prints what a command took in a process of its own, beside what it may take.</summary>
    public void Once(string work, ChildProcess taken, (TimeSpan? Work, int? Mebibytes) limit)
    {
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"  {work}: {taken.Wall.TotalSeconds:0.0} s, {taken.Work.TotalSeconds:0.0} s of processor time, at most {taken.PeakMebibytes} MiB"
            )
        );
        if (limit.Work is { } time)
            Note(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{(taken.Work <= time ? "within" : "ABOVE")} the limit of {time.TotalSeconds:0} s of processor time"
                )
            );
        if (limit.Mebibytes is { } most)
            Note(string.Create(CultureInfo.InvariantCulture, $"{(taken.PeakMebibytes <= most ? "within" : "ABOVE")} the limit of {most} MiB"));
        _limits.Add(new LimitedMeasurement(work, Timing.Of(0, [taken.Work.TotalMilliseconds]), limit.Work?.TotalMilliseconds ?? 0, taken.PeakMebibytes));
    }

    /// <summary>A figure that has a limit and is no time.</summary>
    public void LimitFigure(string work, double figure, double limit, string unit) =>
        output.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"  {work}: {figure:0.00} {unit}, {(figure <= limit ? "within" : "ABOVE")} the limit of {limit:0.##}")
        );

    /// <summary>Says something beside the figures.</summary>
    public void Note(string line) => output.WriteLine($"    {line}");

    /// <summary>Says that a peer could not be asked. It is never passed over in silence.</summary>
    public void PeerNotHere(string work, string peer) => output.WriteLine($"  {work}: {peer}: peer not here");

    /// <summary>Appends one JSON line with everything measured to <c>bench/results/</c>.</summary>
    public void Save()
    {
        var root = Environment.GetEnvironmentVariable("SAMPLAN_ROOT") ?? Directory.GetCurrentDirectory();
        var folder = Directory.CreateDirectory(Path.Combine(root, "bench", "results")).FullName;
        var line = JsonSerializer.Serialize(
            new
            {
                at = TimeProvider.System.GetUtcNow(),
                machine,
                measurements = _measurements,
                limits = _limits,
            },
            s_json
        );
        File.AppendAllText(Path.Combine(folder, "runs.local.jsonl"), line + "\n");
    }

    private static Timing Alone(Action work)
    {
        var warmUp = Time(work);
        return Timing.Of(warmUp, Enumerable.Range(0, Repetitions).Select(_ => Time(work)));
    }

    private static double Time(Action work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static (T Answer, double Milliseconds) Time<T>(Side<T> side)
    {
        side.Prepare?.Invoke();
        var start = Stopwatch.GetTimestamp();
        var answer = side.Run();
        return (answer, Stopwatch.GetElapsedTime(start).TotalMilliseconds - side.StartUpMilliseconds);
    }

    private sealed record Measurement(string Work, Timing Ours, string Reference, Timing Theirs, double Ratio, long PeakMebibytes);

    private sealed record LimitedMeasurement(string Work, Timing Ours, double LimitMilliseconds, long PeakMebibytes);
}
