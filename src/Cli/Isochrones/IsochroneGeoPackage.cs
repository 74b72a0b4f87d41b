using Samplan.Engine.Accessibility.Isochrones;
using Samplan.Geo;
using Samplan.Storage;

namespace Samplan.Cli.Isochrones;

/// <summary>Areas as a GeoPackage in EPSG:3006.</summary>
internal sealed class IsochroneGeoPackage : IsochroneFile
{
    private static readonly FeatureTable s_table = new(
        "isochrones",
        "isochrones",
        "",
        "MULTIPOLYGON",
        [new("origin", FeatureColumnType.Text), new("minutes", FeatureColumnType.Real), new("area_km2", FeatureColumnType.Real)]
    );

    private readonly CoordinateTransform _transform = CoordinateTransform.Between(CoordinateSystems.Wgs84, CoordinateSystems.Sweref99TransverseMercator);
    private readonly string _path;
    private readonly string _unfinished;
    private readonly GeoPackageTable _file;

    public IsochroneGeoPackage(string path)
    {
        (_path, _unfinished) = (path, path + ".unfinished");
        File.Delete(_unfinished);
        _file = new GeoPackageTable(_unfinished, s_table);
    }

    public override void Add(string origin, double minutes, Isochrone? area)
    {
        _file.Rows.SetText(0, origin);
        _file.Rows.SetReal(1, minutes);
        if (area is not null)
        {
            var placed = area.Area.Copy();
            _transform.Apply(placed);
            _file.Rows.SetGeometry(placed);
            _file.Rows.SetReal(2, SquareKilometres(area));
        }
        _file.Rows.EndRow();
    }

    public override void Finish()
    {
        _file.Complete();
        // Closed before it is renamed, so that nothing stands beside it.
        _file.Dispose();
        File.Move(_unfinished, _path, overwrite: true);
    }

    public override void Dispose()
    {
        _file.Dispose();
        File.Delete(_unfinished);
    }
}
