using Samplan.Catalogue.Roles;
using Samplan.Formats.Gtfs;
using Samplan.Formats.OsmPbf;
using Samplan.Formats.Tables;

namespace Samplan.Catalogue.Import;

/// <summary>The rows of a table with its first ones read ahead, so that columns can be judged before any row is used.</summary>
internal sealed class RowSource : IDisposable
{
    private const int SampleRows = 1_000;
    private readonly TableReader _reader;
    private readonly List<TableRow> _sample = [];
    private int _next;

    private RowSource(TableReader reader) => _reader = reader;

    public TableDescription Description => _reader.Description;

    public double Progress => _reader.Progress;

    /// <summary>The first rows, each its own copy.</summary>
    public IReadOnlyList<TableRow> Sample => _sample;

    /// <summary>The sample is the whole table.</summary>
    public bool IsWhole { get; private set; }

    /// <exception cref="Kernel.RefusedException">The file cannot be read.</exception>
    public static RowSource Open(ImportOptions options)
    {
        var request = options.Request;
        var source = new RowSource(
            options.Role.Source switch
            {
                SourceFormat.Table => TableFile.Open(request.Path, new TableReading(request.Layer, options.Forced?.Code, request.Encoding)),
                SourceFormat.OsmPbf => OsmPbfTableReader.Open(request.Path),
                SourceFormat.Gtfs => GtfsTableReader.Open(request.Path),
            }
        );
        try
        {
            source.ReadSample();
            return source;
        }
        catch
        {
            source.Dispose();
            throw;
        }
    }

    public TableRow? Read()
    {
        if (_next < _sample.Count)
            return _sample[_next++];
        return IsWhole ? null : _reader.Read();
    }

    public void Dispose() => _reader.Dispose();

    private void ReadSample()
    {
        while (_sample.Count < SampleRows)
        {
            if (_reader.Read() is not { } row)
            {
                IsWhole = true;
                return;
            }
            _sample.Add(
                new TableRow
                {
                    Number = row.Number,
                    Cells = [.. row.Cells],
                    Geometry = row.Geometry,
                }
            );
        }
    }
}
