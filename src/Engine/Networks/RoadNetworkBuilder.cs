using Samplan.Geo.Indexes;

namespace Samplan.Engine.Networks;

/// <summary>Makes a network of what was read. The same input gives the same network, bit by bit.</summary>
public sealed class RoadNetworkBuilder
{
    private readonly RoutingProfile _profile;
    private readonly RoadDraft _draft;
    private readonly NodeTable _nodes;
    private readonly StreetList _streets;
    private readonly BuiltUpPlaces _builtUp;
    private readonly double[] _wayMillimetres;
    private readonly double[] _millimetres;
    private readonly int[] _boxes;
    private readonly bool[] _isQuay;

    private RoadNetworkBuilder(RoadDraft draft, RoutingProfile profile)
    {
        (_draft, _profile, _nodes) = (draft, profile, draft.Nodes);
        if (profile.WalksAsR5)
            _nodes.OpenBarriers();
        _streets = new StreetCutter(draft.Ways, _nodes).Cut();
        _builtUp = new BuiltUpPlaces(profile.UrbanJunctionsPerSquareKilometre);
        _wayMillimetres = new double[draft.Ways.Count];
        _millimetres = new double[_streets.Pieces.Count];
        _boxes = new int[4 * _streets.Pieces.Count];
        _isQuay = new bool[_streets.VertexNodes.Count];
    }

    /// <summary>Builds the network of a draft whose nodes have been placed.</summary>
    public static RoadNetworkBuilding Build(
        RoadDraft draft,
        RoutingProfile profile,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default
    )
    {
        var builder = new RoadNetworkBuilder(draft, profile);
        progress?.Report(0.2);
        cancellation.ThrowIfCancellationRequested();
        builder.Measure();
        builder.FindJunctions();
        progress?.Report(0.4);
        cancellation.ThrowIfCancellationRequested();
        return builder.Assemble();
    }

    private void Measure()
    {
        for (var i = 0; i < _streets.Pieces.Count; i++)
        {
            var piece = _streets.Pieces[i];
            var ids = _draft.Ways[piece.Way].Nodes;
            var last = _nodes.Find(ids[piece.First]);
            var box = _boxes.AsSpan(4 * i, 4);
            (box[0], box[1], box[2], box[3]) = (_nodes.Longitude(last), _nodes.Latitude(last), _nodes.Longitude(last), _nodes.Latitude(last));
            double metres = 0;
            for (var position = piece.First + 1; position <= piece.Last; position++)
            {
                var node = _nodes.Find(ids[position]);
                metres += Ground.Metres(_nodes.Longitude(last), _nodes.Latitude(last), _nodes.Longitude(node), _nodes.Latitude(node));
                (box[0], box[2]) = (Math.Min(box[0], _nodes.Longitude(node)), Math.Max(box[2], _nodes.Longitude(node)));
                (box[1], box[3]) = (Math.Min(box[1], _nodes.Latitude(node)), Math.Max(box[3], _nodes.Latitude(node)));
                last = node;
            }
            _millimetres[i] = Math.Round(metres * 1000);
            _wayMillimetres[piece.Way] += _millimetres[i];
        }
    }

    // Junctions tell what is built up; a quay is where a crossing meets a street.
    private void FindJunctions()
    {
        var degrees = new int[_streets.VertexNodes.Count];
        var (atFerry, atStreet) = (new bool[degrees.Length], new bool[degrees.Length]);
        for (var i = 0; i < _streets.Pieces.Count; i++)
        {
            var piece = _streets.Pieces[i];
            var use = UseOf(i);
            var isDriven = (use & StreetUses.Either(TravelMode.Car)) != StreetUse.None && !use.HasFlag(StreetUse.NotLinkable);
            foreach (var vertex in (ReadOnlySpan<int>)[piece.From, piece.To])
            {
                degrees[vertex] += isDriven ? 1 : 0;
                (use.HasFlag(StreetUse.Ferry) ? atFerry : atStreet)[vertex] = true;
            }
        }
        for (var vertex = 0; vertex < degrees.Length; vertex++)
        {
            _isQuay[vertex] = atFerry[vertex] && atStreet[vertex];
            if (degrees[vertex] >= 3)
                _builtUp.Add(_nodes.Longitude(_streets.VertexNodes[vertex]), _nodes.Latitude(_streets.VertexNodes[vertex]));
        }
    }

    private RoadNetworkBuilding Assemble()
    {
        var vertexNumbers = VertexNumbers(out var longitudes, out var latitudes);
        var streetNumbers = StreetNumbers(out var order);
        var columns = new StreetColumns(order.Length);
        for (var street = 0; street < order.Length; street++)
            Fill(columns, street, order[street], vertexNumbers);
        var islands = MarkIslands(columns, longitudes.Length);

        var resolver = new TurnResolver(_draft.Ways, _nodes, _streets);
        var forbidden = resolver.Resolve(_draft.Turns).Select(turn => Renumbered(turn, streetNumbers)).ToList();
        var car = new CarGraphBuilder(columns.From, columns.To, columns.Use, longitudes.Length, new TurnAutomaton(forbidden)).Build();
        var network = new RoadNetwork
        {
            VertexLongitudes = longitudes,
            VertexLatitudes = latitudes,
            StreetFrom = columns.From,
            StreetTo = columns.To,
            StreetMillimetres = columns.Millimetres,
            StreetUse = columns.Use,
            StreetClass = columns.Class,
            StreetStress = columns.Stress,
            CarTimes = columns.Car,
            BikeTimes = columns.Bike,
            WalkTimes = columns.Walk,
            StreetWays = columns.Ways,
            FirstShape = columns.FirstShape,
            ShapeLongitudes = columns.ShapeLongitudes.ToArray(),
            ShapeLatitudes = columns.ShapeLatitudes.ToArray(),
            Index = StreetIndex.Build(columns.Boxes),
            Car = car,
            WalkSpeed = _profile.WalkSpeed,
        };
        return new RoadNetworkBuilding(network, Report(network, islands, resolver));
    }

    private NetworkReport Report(RoadNetwork network, IReadOnlyDictionary<TravelMode, int> islands, TurnResolver resolver)
    {
        var missing = 0;
        for (var node = 0; node < _nodes.Count; node++)
            missing += _nodes.IsPlaced(node) ? 0 : 1;
        return new NetworkReport(
            network.VertexCount,
            network.StreetCount,
            network.Car.ArcCount,
            network.Car.StateCount - network.VertexCount,
            islands,
            resolver.Applied,
            resolver.Ignored + _draft.IgnoredTurns,
            missing
        )
        {
            WaysLeftOut = _draft.LeftOut,
        };
    }

    private StreetUse UseOf(int piece) => _streets.Gates.TryGetValue(piece, out var passing) ? passing : _draft.Ways[_streets.Pieces[piece].Way].Use;

    // Near vertices get near numbers, which is what keeps a search in the cache.
    private int[] VertexNumbers(out int[] longitudes, out int[] latitudes)
    {
        var nodes = _streets.VertexNodes;
        var points = new int[2 * nodes.Count];
        for (var vertex = 0; vertex < nodes.Count; vertex++)
            (points[2 * vertex], points[2 * vertex + 1]) = (_nodes.Longitude(nodes[vertex]), _nodes.Latitude(nodes[vertex]));
        var order = AlongCurve(points);
        var numbers = new int[order.Length];
        (longitudes, latitudes) = (new int[order.Length], new int[order.Length]);
        for (var i = 0; i < order.Length; i++)
        {
            numbers[order[i]] = i;
            (longitudes[i], latitudes[i]) = (points[2 * order[i]], points[2 * order[i] + 1]);
        }
        return numbers;
    }

    private int[] StreetNumbers(out int[] order)
    {
        var centres = new int[_boxes.Length / 2];
        for (var i = 0; i < centres.Length; i++)
        {
            var box = 4 * (i / 2) + i % 2;
            centres[i] = (int)(((long)_boxes[box] + _boxes[box + 2]) / 2);
        }
        order = AlongCurve(centres);
        var numbers = new int[order.Length];
        for (var i = 0; i < order.Length; i++)
            numbers[order[i]] = i;
        return numbers;
    }

    private static int[] AlongCurve(int[] points)
    {
        const int curveOrder = 28;
        var keys = new ulong[points.Length / 2];
        var order = new int[keys.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            var x = (uint)(points[2 * i] + 1_800_000_000L) >> 4;
            var y = (uint)(points[2 * i + 1] + 900_000_000L) >> 4;
            (keys[i], order[i]) = (HilbertCurve.Index(x, y, curveOrder), i);
        }
        // A stable order where several are at one place.
        Array.Sort(keys, order);
        for (int start = 0, end; start < keys.Length; start = end)
        {
            for (end = start + 1; end < keys.Length && keys[end] == keys[start]; end++) { }
            if (end - start > 1)
                Array.Sort(order, start, end - start);
        }
        return order;
    }

    private void Fill(StreetColumns columns, int street, int pieceNumber, int[] vertexNumbers)
    {
        var piece = _streets.Pieces[pieceNumber];
        var way = _draft.Ways[piece.Way];
        var length = _millimetres[pieceNumber];
        var isGate = _streets.Gates.ContainsKey(pieceNumber);
        columns.From[street] = (uint)vertexNumbers[piece.From];
        columns.To[street] = (uint)vertexNumbers[piece.To];
        columns.Millimetres[street] = (uint)length;
        columns.Class[street] = (byte)way.Class;
        columns.Ways[street] = way.Id;
        _boxes.AsSpan(4 * pieceNumber, 4).CopyTo(columns.Boxes.AsSpan(4 * street));
        var signals = FillShape(columns, piece);
        columns.FirstShape[street + 1] = (uint)columns.ShapeLongitudes.Count;
        var isUrban = way.IsUrban ?? IsBuiltUp(piece);
        columns.Use[street] = (ushort)(UseOf(pieceNumber) | (isUrban ? StreetUse.Urban : StreetUse.None));
        var times = new StreetTimes(_profile, way, isUrban);
        columns.Stress[street] = isGate ? (byte)1 : times.Stress();
        if (way.Class == RoadClass.Ferry)
        {
            var quays = (_isQuay[piece.From] ? 1 : 0) + (_isQuay[piece.To] ? 1 : 0);
            columns.Car.AsSpan(2 * street, 2).Fill(isGate ? 0 : times.Ferry(TravelMode.Car, length, _wayMillimetres[piece.Way], quays));
            columns.Bike[street] = isGate ? 0 : times.Ferry(TravelMode.Bike, length, _wayMillimetres[piece.Way], quays);
            columns.Walk[street] = isGate ? 0 : times.Ferry(TravelMode.Walk, length, _wayMillimetres[piece.Way], quays);
            return;
        }
        columns.Car[2 * street] = times.Car(length, isGate ? 0 : signals, isBackward: false);
        columns.Car[2 * street + 1] = times.Car(length, isGate ? 0 : signals, isBackward: true);
        columns.Bike[street] = times.Bike(length);
        columns.Walk[street] = times.Walk(length);
    }

    // Bends between the vertices; signals at an end count half, since the street beyond counts the other half.
    private double FillShape(StreetColumns columns, StreetList.Piece piece)
    {
        var ids = _draft.Ways[piece.Way].Nodes;
        double signals = 0;
        for (var position = piece.First; position <= piece.Last; position++)
        {
            var node = _nodes.Find(ids[position]);
            var isEnd = position == piece.First || position == piece.Last;
            if (_nodes.Obstacles.TryGetValue(node, out var obstacle) && obstacle.HasSignals)
                signals += isEnd ? 0.5 : 1;
            if (isEnd)
                continue;
            columns.ShapeLongitudes.Add(_nodes.Longitude(node));
            columns.ShapeLatitudes.Add(_nodes.Latitude(node));
        }
        return signals;
    }

    private bool IsBuiltUp(StreetList.Piece piece)
    {
        var (from, to) = (_streets.VertexNodes[piece.From], _streets.VertexNodes[piece.To]);
        return _builtUp.Holds((int)(((long)_nodes.Longitude(from) + _nodes.Longitude(to)) / 2), (int)(((long)_nodes.Latitude(from) + _nodes.Latitude(to)) / 2));
    }

    private Dictionary<TravelMode, int> MarkIslands(StreetColumns columns, int vertexCount)
    {
        var counts = new Dictionary<TravelMode, int>();
        foreach (var mode in Enum.GetValues<TravelMode>())
        {
            var islands = new Islands(vertexCount, columns.From, columns.To, columns.Use, mode);
            counts[mode] = islands.Count(_profile.IslandVertices);
            for (var street = 0; street < columns.Use.Length; street++)
            {
                if (islands.IsApart(columns.From[street], columns.To[street], _profile.IslandVertices))
                    columns.Use[street] |= (ushort)StreetUses.Island(mode);
            }
        }
        return counts;
    }

    private static TurnSequence Renumbered(TurnSequence turn, int[] streetNumbers) =>
        new([.. turn.Drives.Select(drive => streetNumbers[drive >> 1] * 2 + (drive & 1))]);
}
