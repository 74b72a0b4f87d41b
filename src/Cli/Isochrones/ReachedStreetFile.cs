using System.Text;
using Samplan.Cli.Networks;
using Samplan.Engine.Accessibility.Isochrones;
using Samplan.Engine.Networks;
using Samplan.Formats.Csv;

namespace Samplan.Cli.Isochrones;

/// <summary>The parts of streets that are reached, a row each: the way, minutes where the line begins and where it ends, and the line as it is travelled the fastest way.</summary>
internal sealed class ReachedStreetFile : IDisposable
{
    private const double DecisecondsAMinute = 600;
    private readonly WholeFile _file;
    private readonly StreamWriter _text;
    private readonly CsvWriter _table;
    private readonly RoadNetwork _network;

    public ReachedStreetFile(string path, RoadNetwork network)
    {
        (_file, _network) = (new WholeFile(path), network);
        _text = new StreamWriter(_file.Output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true);
        _table = new CsvWriter(_text);
        _table.Row("origin", "way", "from_minutes", "to_minutes", "wkt");
    }

    public void Add(string origin, IReadOnlyList<ReachedStreet> parts)
    {
        foreach (var part in LeastParts.Of(parts))
        {
            var isBackward = part.ToCost < part.FromCost;
            var line = StreetReach.LineOf(_network, part);
            _table.Field(origin);
            _table.Field(_network.StreetWays.Span[part.Street]);
            _table.Field(Minutes(Math.Min(part.FromCost, part.ToCost)));
            _table.Field(Minutes(Math.Max(part.FromCost, part.ToCost)));
            _table.Field(WktLine.Of(isBackward ? line.Reverse() : line));
            _table.EndRow();
        }
    }

    public void Finish()
    {
        _text.Flush();
        _file.Finish();
    }

    public void Dispose() => _file.Dispose();

    private static double Minutes(double deciseconds) => Math.Round(Math.Max(0, deciseconds) / DecisecondsAMinute, 2);
}
