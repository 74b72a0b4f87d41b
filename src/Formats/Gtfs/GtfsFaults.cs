using Samplan.Formats.Tables;
using Samplan.Kernel;

namespace Samplan.Formats.Gtfs;

/// <summary>What is wrong with the rows of a feed, gathered so that all of a file is said at once, and what was left out of it.</summary>
internal sealed class GtfsFaults(string feed)
{
    private const int MostFaults = 20;
    private readonly List<Refusal> _faults = [];
    private readonly Dictionary<string, (int Count, string Example)> _notices = new(StringComparer.Ordinal);

    /// <summary>Whether faults are told and refuse nothing; the twentieth is the last that is told.</summary>
    public bool OnlyTells { get; init; }

    /// <summary>The faults so far.</summary>
    public IReadOnlyList<Refusal> Told => _faults;

    /// <summary>Remembers a fault; the twentieth ends the reading.</summary>
    public void Add(string code, string file, long line, params ReadOnlySpan<(string Name, string Value)> arguments)
    {
        if (OnlyTells && _faults.Count == MostFaults)
            return;
        _faults.Add(Refusal.Of(code, [("feed", feed), ("file", file), ("line", Refused.Text(line)), .. arguments]));
        if (_faults.Count == MostFaults && !OnlyTells)
            ThrowIfAny();
    }

    /// <summary>A fault of a whole file or of the feed, which ends the reading together with those before it.</summary>
    public RefusedException Whole(string code, params ReadOnlySpan<(string Name, string Value)> arguments)
    {
        _faults.Add(Refusal.Of(code, [("feed", feed), .. arguments]));
        return new RefusedException([.. _faults]);
    }

    public void ThrowIfAny()
    {
        if (_faults.Count > 0)
            throw new RefusedException([.. _faults]);
    }

    /// <summary>Something that is read otherwise than a reader may expect; one sentence for all of its kind, with the first as example.</summary>
    public void Notice(string code, string example)
    {
        var (count, first) = _notices.TryGetValue(code, out var kept) ? kept : (0, Refused.Shorten(example));
        _notices[code] = (count + 1, first);
    }

    public IReadOnlyList<Refusal> Notices =>
        [.. _notices.Select(notice => Refusal.Of(notice.Key, ("feed", feed), ("count", Refused.Text(notice.Value.Count)), ("example", notice.Value.Example)))];
}
