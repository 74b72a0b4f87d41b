using Samplan.Engine.Accessibility.Isochrones;
using Samplan.Kernel;

namespace Samplan.Cli.Isochrones;

/// <summary>A file of areas: a feature an origin and limit with <c>origin</c>, <c>minutes</c> and <c>area_km2</c>. It has its final name once it is finished, and is gone if it never is.</summary>
internal abstract class IsochroneFile : IDisposable
{
    /// <exception cref="RefusedException">The name says no format that is written.</exception>
    public static IsochroneFile Create(string path) =>
        Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".gpkg" => new IsochroneGeoPackage(path),
            ".geojson" or ".json" => new IsochroneGeoJson(path),
            _ => throw new RefusedException(Refusal.Of("networks.not-a-feature-file", ("file", Path.GetFileName(path)))),
        };

    /// <param name="area">Null where no street is near the origin, so that nothing is known.</param>
    public abstract void Add(string origin, double minutes, Isochrone? area);

    public abstract void Finish();

    public abstract void Dispose();

    /// <summary>To the square metre.</summary>
    protected static double SquareKilometres(Isochrone area) => Math.Round(area.AreaSquareMetres / 1e6, 6);
}
