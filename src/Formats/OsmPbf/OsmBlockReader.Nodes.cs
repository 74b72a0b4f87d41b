namespace Samplan.Formats.OsmPbf;

/// <content>Nodes, one by one and dense.</content>
internal sealed partial class OsmBlockReader
{
    private void ReadNode(ReadOnlySpan<byte> node)
    {
        var wire = new WireReader(node);
        long id = 0,
            latitude = 0,
            longitude = 0;
        ReadOnlySpan<byte> keys = default,
            values = default;
        while (!wire.IsAtEnd)
        {
            switch (wire.Field())
            {
                case 1:
                    id = wire.ZigZag();
                    break;
                case 2:
                    keys = wire.Bytes();
                    break;
                case 3:
                    values = wire.Bytes();
                    break;
                case 8:
                    latitude = wire.ZigZag();
                    break;
                case 9:
                    longitude = wire.ZigZag();
                    break;
                default:
                    wire.Skip();
                    break;
            }
        }
        var tags = IsChosen(keys, _selection.NodeKeys, _nodeMarks) ? Tags(keys, values) : null;
        Add(id, longitude, latitude, tags);
    }

    private void ReadDense(ReadOnlySpan<byte> dense)
    {
        var wire = new WireReader(dense);
        ReadOnlySpan<byte> ids = default,
            latitudes = default,
            longitudes = default,
            tags = default;
        while (!wire.IsAtEnd)
        {
            switch (wire.Field())
            {
                case 1:
                    ids = wire.Bytes();
                    break;
                case 8:
                    latitudes = wire.Bytes();
                    break;
                case 9:
                    longitudes = wire.Bytes();
                    break;
                case 10:
                    tags = wire.Bytes();
                    break;
                default:
                    wire.Skip();
                    break;
            }
        }
        ReadDense(ids, latitudes, longitudes, tags);
    }

    private void ReadDense(ReadOnlySpan<byte> ids, ReadOnlySpan<byte> latitudes, ReadOnlySpan<byte> longitudes, ReadOnlySpan<byte> tags)
    {
        var count = WireReader.Count(ids);
        if (WireReader.Count(latitudes) != count || WireReader.Count(longitudes) != count)
            throw WireReader.Damaged();
        WireReader nextId = new(ids),
            nextLatitude = new(latitudes),
            nextLongitude = new(longitudes),
            nextTag = new(tags);
        long id = 0,
            latitude = 0,
            longitude = 0;
        for (var i = 0; i < count; i++)
        {
            checked
            {
                id += nextId.ZigZag();
                latitude += nextLatitude.ZigZag();
                longitude += nextLongitude.ZigZag();
            }
            Add(id, longitude, latitude, DenseTags(ref nextTag));
        }
    }

    // Key, value, key, value, 0 for each node; nothing at all when no node of the group has tags.
    private List<KeyValuePair<string, string>>? DenseTags(ref WireReader wire)
    {
        List<KeyValuePair<string, string>>? tags = null;
        var isChosen = _selection.NodeKeys is { Count: 0 };
        while (!wire.IsAtEnd)
        {
            var key = wire.Unsigned();
            if (key == 0)
                break;
            var value = wire.Unsigned();
            if (_selection.NodeKeys is null)
                continue;
            isChosen |= _nodeMarks is not null && key < (ulong)_nodeMarks.Length && _nodeMarks[key];
            (tags ??= []).Add(new(_strings[key], _strings[value]));
        }
        return isChosen ? tags ?? [] : null;
    }

    private void Add(long id, long longitude, long latitude, List<KeyValuePair<string, string>>? tags)
    {
        var x = Degrees(_longitudeOffset, longitude, 180, id);
        var y = Degrees(_latitudeOffset, latitude, 90, id);
        if (_selection.HasCoordinates)
        {
            _block.IdList.Add(id);
            _block.LongitudeList.Add(x);
            _block.LatitudeList.Add(y);
        }
        if (tags is not null)
            _block.NodeList.Add(new OsmNode(id, x, y, tags));
    }

    private int Degrees(long offset, long value, int most, long id)
    {
        var nanodegrees = checked(offset + (_granularity * value));
        if (nanodegrees > most * 1_000_000_000L || nanodegrees < most * -1_000_000_000L)
            throw new OsmBlobException("formats.osm.coordinate", Tables.Refused.Text(id));
        return (int)((nanodegrees + (nanodegrees < 0 ? -50 : 50)) / 100);
    }
}
