namespace Samplan.Engine.ChangeSets;

/// <summary>A picture as far as two pictures are compared.</summary>
/// <param name="Classes">Keys of the classes, highest first.</param>
/// <param name="Places">Each place once, by id.</param>
/// <param name="Links">Each unordered pair once in a dimension.</param>
public sealed record PictureState(IReadOnlyList<string> Classes, IReadOnlyList<PlaceState> Places, IReadOnlyList<LinkState> Links);
