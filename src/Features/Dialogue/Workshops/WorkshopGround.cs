using NetTopologySuite.Geometries;
using Samplan.Analyses.Contracts;
using Samplan.Dialogue.Contracts.Workshops;
using Samplan.Geo;
using Samplan.Kernel;
using Samplan.Maps.Contracts;
using Samplan.Pictures.Contracts;

namespace Samplan.Dialogue.Workshops;

/// <summary>What a workshop's map stands on: the ground that every map has, the layers that the facilitator has chosen, and the places' names.</summary>
internal sealed class WorkshopGround(IMapLayers layers, IPictures pictures)
{
    private const double KilometresPerDegree = 111.3;
    private const double FarKilometres = 15;
    private const int MostPlaces = 2_000;

    private static readonly string[] s_ground = ["municipalities", "boundaries", "water", "roads", "places"];

    /// <summary>Layers that a facilitator can add.</summary>
    public async Task<IReadOnlyList<MapLayer>> ListChoicesAsync(CancellationToken cancellation) =>
        [.. (await layers.ListAsync(cancellation)).Where(layer => !s_ground.Contains(layer.Id.Value, StringComparer.Ordinal) && !layer.Bounds.IsEmpty)];

    /// <summary>The layers of a workshop's map, from the ground up.</summary>
    public async Task<IReadOnlyList<MapLayer>> ListAsync(Workshop workshop, CancellationToken cancellation) =>
        [.. (await layers.ListAsync(cancellation)).Where(layer => IsShown(workshop, layer.Id.Value) && !layer.Bounds.IsEmpty)];

    public static bool IsShown(Workshop workshop, string layer) =>
        s_ground.Contains(layer, StringComparer.Ordinal) || workshop.View.Layers.Contains(layer, StringComparer.Ordinal);

    /// <summary>The places, the highest class and then the first in the file before others; empty where no picture has been built.</summary>
    public async Task<IReadOnlyList<(Place Place, int Rank)>> ListPlacesAsync(CancellationToken cancellation)
    {
        if (await pictures.FindAsync(cancellation) is not { } book)
            return [];
        var ranks = book.Ruleset.Classes.Select((one, index) => (one.Key, index)).ToDictionary(one => one.Key, one => one.index, StringComparer.Ordinal);
        return
        [
            .. book
                .Places.Places.Select(place => (place, ranks.GetValueOrDefault(book.NodeOf(place).Class ?? "", ranks.Count)))
                .OrderBy(one => one.Item2)
                .Take(MostPlaces),
        ];
    }

    public async Task<Outcome<Place>> FindPlaceAsync(string asked, CancellationToken cancellation) =>
        await pictures.FindAsync(cancellation) is { } book ? book.FindPlace(asked) : new Refusal("pictures.not-built");

    /// <summary>Longitude and latitude of what the map first shows.</summary>
    public async Task<Bounds> BoundsOfAsync(Workshop workshop, CancellationToken cancellation)
    {
        var places = await ListPlacesAsync(cancellation);
        if (places.FirstOrDefault(one => one.Place.Id == workshop.View.Place).Place is { } middle)
        {
            var latitude = workshop.View.WidthKilometres / 2 / KilometresPerDegree;
            var longitude = latitude / Math.Cos(middle.Latitude * Math.PI / 180);
            return new Bounds(middle.Longitude - longitude, middle.Latitude - latitude, middle.Longitude + longitude, middle.Latitude + latitude);
        }
        var region = (await layers.FindAsync(new LayerId(s_ground[0]), cancellation))?.Bounds ?? Bounds.Empty;
        return region.IsEmpty ? places.Aggregate(Bounds.Empty, (all, one) => all.Including(one.Place.Longitude, one.Place.Latitude)) : region;
    }

    /// <summary>Where a mark lies, in words: the place nearest to its middle; null where none is near.</summary>
    public static Place? FindNear(IReadOnlyList<(Place Place, int Rank)> places, Geometry? shape)
    {
        if (shape?.Centroid is not { IsEmpty: false } middle || places.Count == 0)
            return null;
        var nearest = places.MinBy(one => SquaredKilometres(one.Place, middle.X, middle.Y)).Place;
        return SquaredKilometres(nearest, middle.X, middle.Y) <= FarKilometres * FarKilometres ? nearest : null;
    }

    private static double SquaredKilometres(Place place, double longitude, double latitude)
    {
        var north = (place.Latitude - latitude) * KilometresPerDegree;
        var east = (place.Longitude - longitude) * KilometresPerDegree * Math.Cos(latitude * Math.PI / 180);
        return (north * north) + (east * east);
    }
}
