using System.Globalization;
using Samplan.Accounts.Contracts;
using Samplan.Geo;
using Samplan.Kernel;
using Samplan.Maps.Contracts;
using Samplan.Pictures.Contracts;

namespace Samplan.Dialogue.Comments.Subjects;

/// <summary>
/// Parts of the map: anything in a layer by the layer and its number (<c>layer~fid</c>: a cell, a unit of the typology), and what somebody has pointed out,
/// as whole metres in EPSG:3006 (<c>easting,northing</c> of each corner between <c>;</c>): one for a point, two for the corners of a rectangle, more for an area.
/// </summary>
internal sealed class AreaSubjects(IMapLayers layers, ILayerRows rows, IPictures pictures, RegionSight sight) : ISubjectSource
{
    public IReadOnlyList<string> Kinds => ["feature", "area"];

    public async Task<Subject?> FindAsync(Actor actor, ObjectAddress address, Texts texts, CancellationToken cancellation)
    {
        if (!await sight.MaySeeAsync(actor, cancellation))
            return null;
        var found = address.Kind == "feature" ? await FindFeatureAsync(address, texts, cancellation) : await FindAreaAsync(address, texts, cancellation);
        return found is { } subject ? subject with { Widest = await sight.GetWidestAsync(cancellation) } : null;
    }

    public async ValueTask<Predicate<Actor>?> FindReadersAsync(ObjectAddress address, CancellationToken cancellation) =>
        await sight.GetReadersAsync(cancellation);

    private async Task<Subject?> FindFeatureAsync(ObjectAddress address, Texts texts, CancellationToken cancellation)
    {
        if (address.Id.Split('~') is not [var id, var number] || !long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var fid))
            return null;
        if (await layers.FindAsync(new LayerId(id), cancellation) is not { } layer)
            return null;
        var table = await rows.GetAsync(layer, cancellation);
        if (table.FindRow(fid) is not { } row)
            return null;
        var name = table.Text("name", row) ?? number;
        return new Subject(address, $"{layer.Name.In(texts.Language)}: {name}", $"/?feature={Uri.EscapeDataString(address.Id)}");
    }

    private async Task<Subject?> FindAreaAsync(ObjectAddress address, Texts texts, CancellationToken cancellation)
    {
        if (AreaText.Find(address.Id) is not { } corners)
            return null;
        var (easting, northing) = (corners.Average(corner => corner.Easting), corners.Average(corner => corner.Northing));
        var nearest = (await pictures.FindAsync(cancellation))?.Places.Places.MinBy(place =>
            Math.Pow(place.Easting - easting, 2) + Math.Pow(place.Northing - northing, 2)
        );
        var kind = corners.Count == 1 ? "point" : "area";
        var (longitude, latitude) = Sweref.ToGeographic(easting, northing);
        return new Subject(
            address,
            nearest is null ? texts[$"dialogue.subject.{kind}"] : texts.Say($"dialogue.subject.{kind}-near", ("place", nearest.Label)),
            string.Create(CultureInfo.InvariantCulture, $"/?at={longitude:0.0000},{latitude:0.0000},12")
        )
        {
            Detail = string.Create(CultureInfo.GetCultureInfo(texts.Language), $"SWEREF 99 TM {northing:0}, {easting:0}"),
            Position = (longitude, latitude),
            Within = nearest?.MunicipalityCode is { } code ? [new ObjectAddress("municipality", code)] : [],
        };
    }
}
