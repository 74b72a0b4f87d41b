using Samplan.Cli.Networks;
using Samplan.Engine.Accessibility.Isochrones;
using Samplan.Formats.GeoJson;

namespace Samplan.Cli.Isochrones;

/// <summary>Areas as GeoJSON, in degrees.</summary>
internal sealed class IsochroneGeoJson : IsochroneFile
{
    private readonly WholeFile _file;
    private readonly GeoJsonWriter _features;

    public IsochroneGeoJson(string path)
    {
        _file = new WholeFile(path);
        _features = new GeoJsonWriter(_file.Output);
    }

    public override void Add(string origin, double minutes, Isochrone? area)
    {
        _features.BeginFeature(area?.Area);
        _features.Properties.WriteString("origin", origin);
        _features.Properties.WriteNumber("minutes", minutes);
        if (area is null)
            _features.Properties.WriteNull("area_km2");
        else
            _features.Properties.WriteNumber("area_km2", SquareKilometres(area));
        _features.EndFeature();
    }

    public override void Finish()
    {
        _features.Dispose();
        _file.Finish();
    }

    public override void Dispose()
    {
        _features.Dispose();
        _file.Dispose();
    }
}
