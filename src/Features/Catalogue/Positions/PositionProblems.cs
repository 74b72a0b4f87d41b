using NetTopologySuite.Geometries;
using Samplan.Catalogue.Import;
using Samplan.Formats.Tables;
using Samplan.Geo;
using Samplan.Geo.Rules;
using Samplan.Kernel;

namespace Samplan.Catalogue.Positions;

/// <summary>Says what is wrong with the position of a row, with the row named and what was meant to be where.</summary>
internal sealed class PositionProblems(string file, Problems problems)
{
    public void Add(string code, TableRow row, string? name, params ReadOnlySpan<(string Name, string Value)> further) =>
        problems.Add(Refusal.Of(code, [("file", file), ("row", Feature(row, name)), .. further]));

    /// <summary>A coordinate far outside the Nordic countries: the axes are swapped, the system is another, or it is simply wrong.</summary>
    public void AddOutside(TableRow row, string? name, CoordinateSystem system, (double First, double Second) at)
    {
        var first = ("first", Shown.Number(at.First));
        var second = ("second", Shown.Number(at.Second));
        if (NordicArea.LiesIn(system, at.Second, at.First))
            Add("catalogue.axes-swapped", row, name, first, second, ("crs", system.Code));
        else if (NordicArea.SuggestSystem(at.First, at.Second) is { } likely && likely != system)
            Add("catalogue.crs-wrong", row, name, first, second, ("crs", system.Code), ("likely", likely.Code), ("name", likely.Name));
        else
            Add("catalogue.position-far-away", row, name, first, second, ("crs", system.Code));
    }

    public static string Feature(TableRow row, string? name) => name is null ? Shown.Count(row.Number) : $"{Shown.Count(row.Number)} ({Shown.Value(name)})";

    /// <summary>The first vertex that lies far away when moved; the geometry is still in the system of its file.</summary>
    public static (double First, double Second) FirstOutside(Geometry source, CoordinateTransform transform)
    {
        var found = source.Coordinates.FirstOrDefault(vertex =>
        {
            var (easting, northing) = transform.Apply(vertex.X, vertex.Y);
            return !NordicArea.Contains(easting, northing);
        });
        return found is null ? (double.NaN, double.NaN) : (found.X, found.Y);
    }
}
