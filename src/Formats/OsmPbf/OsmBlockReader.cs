namespace Samplan.Formats.OsmPbf;

/// <summary>Decodes a PrimitiveBlock. One instance a block, so that blocks may be decoded side by side.</summary>
internal sealed partial class OsmBlockReader
{
    private readonly OsmSelection _selection;
    private readonly OsmBlock _block = new();
    private OsmStrings _strings = new([]);
    private long _granularity = 100;
    private long _latitudeOffset;
    private long _longitudeOffset;
    private bool[]? _wayMarks;
    private bool[]? _relationMarks;
    private bool[]? _nodeMarks;

    private OsmBlockReader(OsmSelection selection) => _selection = selection;

    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    public static OsmBlock Read(byte[] content, OsmSelection selection)
    {
        var reader = new OsmBlockReader(selection);
        try
        {
            reader.Read(content);
        }
        catch (OverflowException)
        {
            throw WireReader.Damaged();
        }
        return reader._block;
    }

    // The groups may stand before the numbers that place them, so the block is gone through twice.
    private void Read(ReadOnlySpan<byte> content)
    {
        var wire = new WireReader(content);
        while (!wire.IsAtEnd)
        {
            switch (wire.Field())
            {
                case 1:
                    _strings = new OsmStrings(wire.Bytes());
                    break;
                case 17:
                    _granularity = wire.Number();
                    break;
                case 19:
                    _latitudeOffset = wire.Signed();
                    break;
                case 20:
                    _longitudeOffset = wire.Signed();
                    break;
                default:
                    wire.Skip();
                    break;
            }
        }
        _wayMarks = _strings.Marks(_selection.WayKeys);
        _relationMarks = _strings.Marks(_selection.RelationKeys);
        _nodeMarks = _strings.Marks(_selection.NodeKeys);
        wire = new WireReader(content);
        while (!wire.IsAtEnd)
        {
            if (wire.Field() == 2)
                ReadGroup(wire.Bytes());
            else
                wire.Skip();
        }
    }

    private void ReadGroup(ReadOnlySpan<byte> group)
    {
        var wire = new WireReader(group);
        while (!wire.IsAtEnd)
        {
            var field = wire.Field();
            _block.HoldsNodes |= field is 1 or 2;
            _block.HoldsOthers |= field is 3 or 4;
            switch (field)
            {
                case 1 when _selection.HasNodes:
                    ReadNode(wire.Bytes());
                    break;
                case 2 when _selection.HasNodes:
                    ReadDense(wire.Bytes());
                    break;
                case 3 when _selection.WayKeys is not null:
                    ReadWay(wire.Bytes());
                    break;
                case 4 when _selection.RelationKeys is not null:
                    ReadRelation(wire.Bytes());
                    break;
                default:
                    wire.Skip();
                    break;
            }
        }
    }

    private void ReadWay(ReadOnlySpan<byte> way)
    {
        var wire = new WireReader(way);
        long id = 0;
        ReadOnlySpan<byte> keys = default,
            values = default,
            nodes = default;
        while (!wire.IsAtEnd)
        {
            switch (wire.Field())
            {
                case 1:
                    id = wire.Signed();
                    break;
                case 2:
                    keys = wire.Bytes();
                    break;
                case 3:
                    values = wire.Bytes();
                    break;
                case 8:
                    nodes = wire.Bytes();
                    break;
                default:
                    wire.Skip();
                    break;
            }
        }
        if (IsChosen(keys, _selection.WayKeys, _wayMarks))
            _block.WayList.Add(new OsmWay(id, Deltas(nodes), Tags(keys, values)));
    }

    private void ReadRelation(ReadOnlySpan<byte> relation)
    {
        var wire = new WireReader(relation);
        long id = 0;
        ReadOnlySpan<byte> keys = default,
            values = default,
            roles = default,
            members = default,
            kinds = default;
        while (!wire.IsAtEnd)
        {
            switch (wire.Field())
            {
                case 1:
                    id = wire.Signed();
                    break;
                case 2:
                    keys = wire.Bytes();
                    break;
                case 3:
                    values = wire.Bytes();
                    break;
                case 8:
                    roles = wire.Bytes();
                    break;
                case 9:
                    members = wire.Bytes();
                    break;
                case 10:
                    kinds = wire.Bytes();
                    break;
                default:
                    wire.Skip();
                    break;
            }
        }
        if (IsChosen(keys, _selection.RelationKeys, _relationMarks))
            _block.RelationList.Add(new OsmRelation(id, Members(Deltas(members), roles, kinds), Tags(keys, values)));
    }

    private OsmMember[] Members(long[] ids, ReadOnlySpan<byte> roles, ReadOnlySpan<byte> kinds)
    {
        if (WireReader.Count(roles) != ids.Length || WireReader.Count(kinds) != ids.Length)
            throw WireReader.Damaged();
        var members = new OsmMember[ids.Length];
        WireReader role = new(roles),
            kind = new(kinds);
        for (var i = 0; i < ids.Length; i++)
        {
            var of = kind.Unsigned();
            members[i] = of <= 2 ? new OsmMember((OsmKind)of, ids[i], _strings[role.Unsigned()]) : throw WireReader.Damaged();
        }
        return members;
    }

    private static bool IsChosen(ReadOnlySpan<byte> keys, IReadOnlyCollection<string>? asked, bool[]? marks)
    {
        if (marks is null)
            return asked is not null;
        var wire = new WireReader(keys);
        while (!wire.IsAtEnd)
        {
            var key = wire.Unsigned();
            if (key < (ulong)marks.Length && marks[key])
                return true;
        }
        return false;
    }

    private List<KeyValuePair<string, string>> Tags(ReadOnlySpan<byte> keys, ReadOnlySpan<byte> values)
    {
        var count = WireReader.Count(keys);
        if (WireReader.Count(values) != count)
            throw WireReader.Damaged();
        var tags = new List<KeyValuePair<string, string>>(count);
        WireReader key = new(keys),
            value = new(values);
        for (var i = 0; i < count; i++)
            tags.Add(new(_strings[key.Unsigned()], _strings[value.Unsigned()]));
        return tags;
    }

    private static long[] Deltas(ReadOnlySpan<byte> packed)
    {
        var numbers = new long[WireReader.Count(packed)];
        var wire = new WireReader(packed);
        long last = 0;
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = last = checked(last + wire.ZigZag());
        return numbers;
    }
}
