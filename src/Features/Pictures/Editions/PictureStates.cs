using Samplan.Analyses.Contracts;
using Samplan.Engine.ChangeSets;
using Samplan.Pictures.Contracts;

namespace Samplan.Pictures.Editions;

/// <summary>A picture as the engine compares it.</summary>
internal static class PictureStates
{
    public static PictureState Of(PictureBook book) =>
        new(
            [.. book.Ruleset.Classes.Select(one => one.Key)],
            [.. book.Places.Places.Zip(book.ListProofsInForce(), (place, proof) => new PlaceState(place.Id, proof))],
            [.. ListLinks(book)]
        );

    private static IEnumerable<LinkState> ListLinks(PictureBook book)
    {
        if (book.Links is not { } links)
            return [];
        var dimensions = links.Dimensions.ToDictionary(dimension => dimension.Key, StringComparer.Ordinal);
        return links.Links.Select(link => new LinkState(
            link.Dimension,
            link.From,
            link.To,
            link.Persons,
            link.WidthClass,
            link.Persons >= CutoffOf(dimensions[link.Dimension], link)
        ));
    }

    private static double CutoffOf(LinkDimensionResult dimension, Link link) =>
        link.LeavesRegion ? dimension.CutoffOutsidePersons : dimension.CutoffInsidePersons;
}
