namespace Samplan.Engine.Routing.Comparison;

/// <summary>A street between two vertices, or the straight line that joins a stop to its street. Coordinates in degrees × 10⁷, both ends included.</summary>
internal sealed record R5Edge(int From, int To, int Millimetres, (int Longitude, int Latitude)[] Shape)
{
    public bool IsForward { get; init; } = true;

    public bool IsBackward { get; init; } = true;

    /// <summary>Whether a point or a stop may be tied to it.</summary>
    public bool IsLinkable { get; init; }

    public (int West, int South, int East, int North) Box { get; } =
        (
            Shape.Min(static point => point.Longitude),
            Shape.Min(static point => point.Latitude),
            Shape.Max(static point => point.Longitude),
            Shape.Max(static point => point.Latitude)
        );

    public int OtherEnd(int vertex) => vertex == From ? To : From;

    public bool IsOpenFrom(int vertex) => vertex == From ? IsForward : IsBackward;
}
