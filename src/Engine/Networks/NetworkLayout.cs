using Samplan.Engine.Routing;

namespace Samplan.Engine.Networks;

/// <summary>Which columns a stored network has, and what must hold between them before anything trusts them.</summary>
public static class NetworkLayout
{
    /// <summary>Raised whenever a column or its meaning changes.</summary>
    public const uint Version = 2;

    /// <summary>Gives every column of a network and its hierarchy to a store, once each.</summary>
    public static void Save(RoadNetwork network, Hierarchy hierarchy, INetworkStore store)
    {
        store.Put(NetworkColumn.VertexLongitudes, network.VertexLongitudes);
        store.Put(NetworkColumn.VertexLatitudes, network.VertexLatitudes);
        store.Put(NetworkColumn.StreetFrom, network.StreetFrom);
        store.Put(NetworkColumn.StreetTo, network.StreetTo);
        store.Put(NetworkColumn.StreetMillimetres, network.StreetMillimetres);
        store.Put(NetworkColumn.StreetUse, network.StreetUse);
        store.Put(NetworkColumn.StreetClass, network.StreetClass);
        store.Put(NetworkColumn.StreetStress, network.StreetStress);
        store.Put(NetworkColumn.CarTimes, network.CarTimes);
        store.Put(NetworkColumn.BikeTimes, network.BikeTimes);
        store.Put(NetworkColumn.WalkTimes, network.WalkTimes);
        store.Put(NetworkColumn.StreetWays, network.StreetWays);
        store.Put(NetworkColumn.FirstShape, network.FirstShape);
        store.Put(NetworkColumn.ShapeLongitudes, network.ShapeLongitudes);
        store.Put(NetworkColumn.ShapeLatitudes, network.ShapeLatitudes);
        store.Put(NetworkColumn.IndexBoxes, network.Index.Boxes);
        store.Put(NetworkColumn.CarFirstOut, network.Car.FirstOut);
        store.Put(NetworkColumn.CarHeads, network.Car.Heads);
        store.Put(NetworkColumn.CarDrives, network.Car.Drives);
        store.Put(NetworkColumn.CarVertices, network.Car.Vertices);
        store.Put(NetworkColumn.CarEntries, network.Car.Entries);
        store.Put<double>(NetworkColumn.WalkSpeed, new[] { network.WalkSpeed });
        store.Put(NetworkColumn.Positions, hierarchy.Positions);
        store.Put(NetworkColumn.FirstUp, hierarchy.FirstUp);
        store.Put(NetworkColumn.UpHeads, hierarchy.UpHeads);
        store.Put(NetworkColumn.UpWeights, hierarchy.UpWeights);
        store.Put(NetworkColumn.FirstDown, hierarchy.FirstDown);
        store.Put(NetworkColumn.DownTails, hierarchy.DownTails);
        store.Put(NetworkColumn.DownWeights, hierarchy.DownWeights);
    }

    /// <summary>The network and the car hierarchy of a store, or null when their columns do not fit each other.</summary>
    public static StoredNetwork? Load(INetworkStore store)
    {
        var from = store.Get<uint>(NetworkColumn.StreetFrom);
        var boxes = store.Get<int>(NetworkColumn.IndexBoxes);
        var speed = store.Get<double>(NetworkColumn.WalkSpeed);
        if (speed.Length != 1 || !(speed.Span[0] > 0) || !StreetIndex.Fits(boxes, from.Length))
            return null;
        var network = new RoadNetwork
        {
            VertexLongitudes = store.Get<int>(NetworkColumn.VertexLongitudes),
            VertexLatitudes = store.Get<int>(NetworkColumn.VertexLatitudes),
            StreetFrom = from,
            StreetTo = store.Get<uint>(NetworkColumn.StreetTo),
            StreetMillimetres = store.Get<uint>(NetworkColumn.StreetMillimetres),
            StreetUse = store.Get<ushort>(NetworkColumn.StreetUse),
            StreetClass = store.Get<byte>(NetworkColumn.StreetClass),
            StreetStress = store.Get<byte>(NetworkColumn.StreetStress),
            CarTimes = store.Get<uint>(NetworkColumn.CarTimes),
            BikeTimes = store.Get<uint>(NetworkColumn.BikeTimes),
            WalkTimes = store.Get<uint>(NetworkColumn.WalkTimes),
            StreetWays = store.Get<long>(NetworkColumn.StreetWays),
            FirstShape = store.Get<uint>(NetworkColumn.FirstShape),
            ShapeLongitudes = store.Get<int>(NetworkColumn.ShapeLongitudes),
            ShapeLatitudes = store.Get<int>(NetworkColumn.ShapeLatitudes),
            Index = new StreetIndex(boxes, from.Length),
            Car = new CarGraph
            {
                FirstOut = store.Get<uint>(NetworkColumn.CarFirstOut),
                Heads = store.Get<uint>(NetworkColumn.CarHeads),
                Drives = store.Get<uint>(NetworkColumn.CarDrives),
                Vertices = store.Get<uint>(NetworkColumn.CarVertices),
                Entries = store.Get<uint>(NetworkColumn.CarEntries),
            },
            WalkSpeed = speed.Span[0],
        };
        var hierarchy = new Hierarchy
        {
            Positions = store.Get<uint>(NetworkColumn.Positions),
            FirstUp = store.Get<uint>(NetworkColumn.FirstUp),
            UpHeads = store.Get<uint>(NetworkColumn.UpHeads),
            UpWeights = store.Get<uint>(NetworkColumn.UpWeights),
            FirstDown = store.Get<uint>(NetworkColumn.FirstDown),
            DownTails = store.Get<uint>(NetworkColumn.DownTails),
            DownWeights = store.Get<uint>(NetworkColumn.DownWeights),
        };
        return StreetsFit(network) && CarFits(network) && HierarchyFits(network.Car, hierarchy) ? new StoredNetwork(network, hierarchy) : null;
    }

    private static bool StreetsFit(RoadNetwork network)
    {
        var (vertices, streets) = (network.VertexCount, network.StreetCount);
        int[] columns =
        [
            network.StreetTo.Length,
            network.StreetMillimetres.Length,
            network.StreetUse.Length,
            network.StreetClass.Length,
            network.StreetStress.Length,
            network.BikeTimes.Length,
            network.WalkTimes.Length,
            network.StreetWays.Length,
        ];
        return Array.TrueForAll(columns, length => length == streets)
            && network.CarTimes.Length == 2 * streets
            && network.VertexLatitudes.Length == vertices
            && AreBelow(network.StreetFrom, vertices)
            && AreBelow(network.StreetTo, vertices)
            && AreRows(network.FirstShape, streets, network.ShapeLongitudes.Length)
            && network.ShapeLatitudes.Length == network.ShapeLongitudes.Length;
    }

    private static bool CarFits(RoadNetwork network)
    {
        var car = network.Car;
        return AreRows(car.FirstOut, car.StateCount, car.ArcCount)
            && car.StateCount >= network.VertexCount
            && car.Drives.Length == car.ArcCount
            && car.Entries.Length == 2 * network.StreetCount
            && AreBelow(car.Heads, car.StateCount)
            && AreBelow(car.Drives, 2 * network.StreetCount)
            && AreBelow(car.Vertices, network.VertexCount)
            && AreBelow(car.Entries, car.StateCount);
    }

    private static bool HierarchyFits(CarGraph car, Hierarchy hierarchy) =>
        hierarchy.NodeCount == car.StateCount
        && AreBelow(hierarchy.Positions, hierarchy.NodeCount)
        && AreRows(hierarchy.FirstUp, hierarchy.NodeCount, hierarchy.UpHeads.Length)
        && AreRows(hierarchy.FirstDown, hierarchy.NodeCount, hierarchy.DownTails.Length)
        && hierarchy.UpWeights.Length == hierarchy.UpHeads.Length
        && hierarchy.DownWeights.Length == hierarchy.DownTails.Length
        && AreHigher(hierarchy.FirstUp.Span, hierarchy.UpHeads.Span)
        && AreHigher(hierarchy.FirstDown.Span, hierarchy.DownTails.Span);

    private static bool AreBelow(ReadOnlyMemory<uint> numbers, int bound)
    {
        uint most = 0;
        foreach (var number in numbers.Span)
            most = Math.Max(most, number);
        return numbers.IsEmpty || most < bound;
    }

    private static bool AreRows(ReadOnlyMemory<uint> first, int rows, int length)
    {
        var starts = first.Span;
        if (starts.Length != rows + 1 || starts[0] != 0 || starts[^1] != length)
            return false;
        for (var row = 0; row < rows; row++)
        {
            if (starts[row + 1] < starts[row])
                return false;
        }
        return true;
    }

    // What the sweeps rely on: every arc joins a position with a smaller one.
    private static bool AreHigher(ReadOnlySpan<uint> first, ReadOnlySpan<uint> others)
    {
        for (var position = 0; position + 1 < first.Length; position++)
        {
            for (var arc = (int)first[position]; arc < first[position + 1]; arc++)
            {
                if (others[arc] >= position)
                    return false;
            }
        }
        return true;
    }
}
