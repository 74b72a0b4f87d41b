using System.Buffers.Binary;
using System.Text;
using Samplan.Formats.Tables;

namespace Samplan.Formats.OsmPbf;

/// <summary>
/// An OpenStreetMap extract in the PBF format (wiki.openstreetmap.org/wiki/PBF_Format). Blocks are unpacked and decoded side by side and handed
/// over in the file's order, so that the result does not depend on threads; memory holds a few blocks at a time. The file may be read several times: blocks
/// that a reading has shown to hold nothing of the kind asked for are passed over in the next.
/// </summary>
public sealed class OsmPbfFile : IDisposable
{
    private const int MostHeaderBytes = 64 << 10;

    // A packed block may be a little larger than what it unpacks to.
    private const int MostBlobBytes = OsmBlob.MostBytes + (64 << 10);
    private static readonly string[] s_features = ["OsmSchema-V0.6", "DenseNodes"];
    private readonly string _path;
    private readonly FileStream _file;
    private readonly Dictionary<long, (bool HoldsNodes, bool HoldsOthers)> _holds = [];
    private readonly long _firstBlock;

    private OsmPbfFile(string path, FileStream file)
    {
        (_path, _file) = (path, file);
        if (ReadHeader(0) is not { Type: "OSMHeader" } header)
            throw Refused.File(path, "formats.osm.not-one");
        CheckFeatures(Decode(0, ReadBlob(header, 0), static content => content));
        _firstBlock = _file.Position;
    }

    private delegate T Decoding<T>(byte[] content);

    private readonly record struct BlobHeader(string Type, int Length);

    /// <exception cref="Kernel.RefusedException">The file is missing, is not of this format, or needs what we cannot do.</exception>
    public static OsmPbfFile Open(string path)
    {
        var file = SourceStream.OpenFile(path);
        try
        {
            return new OsmPbfFile(path, file);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Goes through the whole file.</summary>
    /// <param name="selection">What is wanted of it.</param>
    /// <param name="prepare">Called for each block, several at a time.</param>
    /// <param name="take">Called with what <paramref name="prepare"/> made, one at a time, in the file's order.</param>
    /// <param name="progress">Share of the file read, 0 to 1.</param>
    /// <exception cref="Kernel.RefusedException">A block is damaged, cut off or packed in a way that is not supported.</exception>
    public void Read<T>(
        OsmSelection selection,
        Func<OsmBlock, T> prepare,
        Action<T> take,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default
    )
    {
        var window = new Queue<(long Start, Task<(OsmBlock Block, T Made)> Work)>();
        _file.Position = _firstBlock;
        try
        {
            for (var number = 1; _file.Position < _file.Length; number++)
            {
                cancellation.ThrowIfCancellationRequested();
                var (start, block) = (_file.Position, number);
                var header = ReadHeader(block) ?? throw Refused.File(_path, "formats.osm.cut-off", ("block", Refused.Text(block)));
                if (header.Type != "OSMData" || IsKnownToHoldNothing(start, selection))
                {
                    Pass(header, block);
                    continue;
                }
                var blob = ReadBlob(header, block);
                window.Enqueue((start, Task.Run(() => Prepare(block, blob, selection, prepare), cancellation)));
                if (window.Count >= 2 * Environment.ProcessorCount)
                    TakeFirst(window, take);
                progress?.Report((double)_file.Position / _file.Length);
            }
            while (window.Count > 0)
                TakeFirst(window, take);
        }
        finally
        {
            // Nothing may go on reading what the caller disposes of.
            foreach (var (_, work) in window)
                ((IAsyncResult)work).AsyncWaitHandle.WaitOne();
        }
    }

    public void Dispose() => _file.Dispose();

    private (OsmBlock Block, T Made) Prepare<T>(int number, byte[] blob, OsmSelection selection, Func<OsmBlock, T> prepare)
    {
        var block = Decode(number, blob, content => OsmBlockReader.Read(content, selection));
        return (block, prepare(block));
    }

    private void TakeFirst<T>(Queue<(long Start, Task<(OsmBlock Block, T Made)> Work)> window, Action<T> take)
    {
        var (start, work) = window.Dequeue();
        var (block, made) = work.GetAwaiter().GetResult();
        _holds[start] = (block.HoldsNodes, block.HoldsOthers);
        take(made);
    }

    private bool IsKnownToHoldNothing(long start, OsmSelection selection) =>
        _holds.TryGetValue(start, out var holds)
        && !(holds.HoldsNodes && selection.HasNodes)
        && !(holds.HoldsOthers && (selection.WayKeys is not null || selection.RelationKeys is not null));

    private T Decode<T>(int block, byte[] blob, Decoding<T> decoding)
    {
        try
        {
            return decoding(OsmBlob.Unpack(blob));
        }
        catch (InvalidDataException)
        {
            throw Refused.File(_path, "formats.osm.damaged", ("block", Refused.Text(block)));
        }
        catch (OsmBlobException problem)
        {
            throw Refused.File(_path, problem.Code, ("block", Refused.Text(block)), ("detail", problem.Detail));
        }
    }

    // Null when the file does not begin as one of this format does.
    private BlobHeader? ReadHeader(int block)
    {
        Span<byte> length = stackalloc byte[4];
        if (_file.ReadAtLeast(length, 4, throwOnEndOfStream: false) < 4)
            return null;
        var headerLength = BinaryPrimitives.ReadInt32BigEndian(length);
        if (headerLength is < 0 or > MostHeaderBytes)
            return block == 0 ? null : throw Refused.File(_path, "formats.osm.damaged", ("block", Refused.Text(block)));
        var bytes = ReadExactly(headerLength, block);
        try
        {
            return ParseHeader(bytes);
        }
        catch (InvalidDataException)
        {
            return block == 0 ? null : throw Refused.File(_path, "formats.osm.damaged", ("block", Refused.Text(block)));
        }
    }

    private static BlobHeader ParseHeader(byte[] bytes)
    {
        var wire = new WireReader(bytes);
        var (type, length) = ("", -1);
        while (!wire.IsAtEnd)
        {
            switch (wire.Field())
            {
                case 1:
                    type = Encoding.UTF8.GetString(wire.Bytes());
                    break;
                case 3:
                    length = wire.Number();
                    break;
                default:
                    wire.Skip();
                    break;
            }
        }
        return length >= 0 ? new BlobHeader(type, length) : throw WireReader.Damaged();
    }

    private byte[] ReadBlob(BlobHeader header, int block)
    {
        CheckLength(header, block);
        return ReadExactly(header.Length, block);
    }

    private void Pass(BlobHeader header, int block)
    {
        CheckLength(header, block);
        if (_file.Length - _file.Position < header.Length)
            throw Refused.File(_path, "formats.osm.cut-off", ("block", Refused.Text(block)));
        _file.Seek(header.Length, SeekOrigin.Current);
    }

    private void CheckLength(BlobHeader header, int block)
    {
        if (header.Length > MostBlobBytes)
            throw Refused.File(_path, "formats.osm.too-large", ("block", Refused.Text(block)));
    }

    private byte[] ReadExactly(int length, int block)
    {
        if (_file.Length - _file.Position < length)
            throw Refused.File(_path, "formats.osm.cut-off", ("block", Refused.Text(block)));
        var bytes = new byte[length];
        try
        {
            _file.ReadExactly(bytes);
        }
        catch (IOException)
        {
            throw Refused.File(_path, "formats.file-unreadable");
        }
        return bytes;
    }

    private void CheckFeatures(byte[] header)
    {
        var wire = new WireReader(header);
        try
        {
            while (!wire.IsAtEnd)
            {
                if (wire.Field() != 4)
                {
                    wire.Skip();
                    continue;
                }
                var feature = Encoding.UTF8.GetString(wire.Bytes());
                if (!s_features.Contains(feature))
                    throw Refused.File(_path, "formats.osm.feature", ("detail", Refused.Shorten(feature)));
            }
        }
        catch (InvalidDataException)
        {
            throw Refused.File(_path, "formats.osm.damaged", ("block", "0"));
        }
    }
}
