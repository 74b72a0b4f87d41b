namespace Samplan.Pictures.Contracts.Maps;

/// <summary>Implemented by the room that knows what may be drawn: how each class looks on every map.</summary>
public interface IDrawingStyles
{
    /// <summary>By the key of the class.</summary>
    Task<IReadOnlyDictionary<string, DrawingStyle>> ListAsync();
}
