using NetTopologySuite.Geometries;
using Samplan.Kernel;
using Samplan.Pictures.Contracts;
using Samplan.Proposals.Contracts;

namespace Samplan.Proposals.Sketches;

/// <summary>Whether something drawn is sound, is what its class says, and has its form filled in.</summary>
internal static class SketchCheck
{
    /// <summary>Everything that is wrong; nothing for changes that draw nothing.</summary>
    public static IReadOnlyList<Refusal> List(Modification change, IReadOnlyList<SketchClass> classes, string language)
    {
        var wrong = new List<Refusal>();
        var drawn = change["geometry"] is { } geoJson ? DrawnShape.Read(geoJson) : default;
        if (drawn.Refusal is { } unsound)
            wrong.Add(unsound);
        if (change["sketch-class"] is not { } key)
            return wrong;
        if (classes.FirstOrDefault(one => one.Key == key && !one.IsClosed) is not { } found)
            return [Refusal.Of("proposals.no-sketch-class", ("key", key)), .. wrong];
        if (drawn.Value is { } shape && !found.Geometries.Contains(KindOf(shape)))
            wrong.Add(Refusal.Of("proposals.sketch-other", ("name", found.NameIn(language))));
        return [.. wrong, .. SketchForm.Check(found, change, language)];
    }

    public static SketchGeometry KindOf(DrawnShape shape) =>
        shape.Metres.Dimension switch
        {
            Dimension.Surface => SketchGeometry.Area,
            Dimension.Curve => SketchGeometry.Line,
            _ => SketchGeometry.Point,
        };
}
