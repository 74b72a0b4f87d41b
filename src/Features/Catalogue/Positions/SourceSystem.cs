using Samplan.Catalogue.Import;
using Samplan.Formats.Tables;
using Samplan.Geo;
using Samplan.Geo.Rules;
using Samplan.Kernel;

namespace Samplan.Catalogue.Positions;

/// <summary>Which coordinate system the positions of a file are in: as stated, as the file says, or as its first coordinates leave no doubt.</summary>
internal static class SourceSystem
{
    /// <summary>Null when there are no positions, or when the system is not known and that has been said.</summary>
    public static CoordinateSystem? Find(ImportPlan plan, RowSource source, Problems problems, ICollection<Refusal> notices)
    {
        var system = FindSystem(plan, source, problems, out var isAssumed);
        if (system is not null)
            notices.Add(Refusal.Of(isAssumed ? "catalogue.notice-crs-assumed" : "catalogue.notice-crs", ("crs", system.Code), ("name", system.Name)));
        return system;
    }

    private static CoordinateSystem? FindSystem(ImportPlan plan, RowSource source, Problems problems, out bool isAssumed)
    {
        isAssumed = false;
        switch (plan.Position)
        {
            case PositionSource.None:
                return null;
            case PositionSource.LatitudeLongitude:
                return CoordinateSystems.Wgs84;
            case PositionSource.CellId:
                return CoordinateSystems.Sweref99TransverseMercator;
        }
        if (plan.Options.Forced is { } forced)
            return forced;
        var first = plan.Position == PositionSource.Geometry ? FirstVertex(source) : FirstPair(plan, source);
        if (source.Description.CoordinateSystem is { } said && plan.Position == PositionSource.Geometry)
            return said;
        var suggested = first is { } pair ? NordicArea.SuggestSystem(pair.First, pair.Second) : null;
        if (plan.Position == PositionSource.EastingNorthing && suggested == CoordinateSystems.Sweref99TransverseMercator)
        {
            isAssumed = true;
            return suggested;
        }
        problems.Add(Unknown(plan, first, suggested));
        return null;
    }

    private static Refusal Unknown(ImportPlan plan, (double First, double Second)? pair, CoordinateSystem? suggested)
    {
        var file = ("file", plan.Options.FileName);
        if (suggested is not null)
            return Refusal.Of("catalogue.crs-missing-suggest", file, ("crs", suggested.Code), ("name", suggested.Name));
        if (pair is { } one && NordicArea.SuggestSystem(one.Second, one.First) is { } swapped)
            return Refusal.Of(
                "catalogue.axes-swapped-columns",
                file,
                ("first", Shown.Number(one.First)),
                ("second", Shown.Number(one.Second)),
                ("crs", swapped.Code)
            );
        return Refusal.Of("catalogue.crs-missing", file);
    }

    private static (double First, double Second)? FirstVertex(RowSource source)
    {
        var vertex = source.Sample.FirstOrDefault(row => row.Geometry is { IsEmpty: false })?.Geometry!.Coordinate;
        return vertex is null ? null : (vertex.X, vertex.Y);
    }

    private static (double First, double Second)? FirstPair(ImportPlan plan, RowSource source)
    {
        var (easting, northing) = (plan.Field("easting"), plan.Field("northing"));
        foreach (var row in source.Sample)
        {
            if (Number(row, easting) is { } first && Number(row, northing) is { } second)
                return (first, second);
        }
        return null;
    }

    private static double? Number(TableRow row, PlannedField field)
    {
        if (field.Source < 0)
            return null;
        var cell = row.Cells[field.Source];
        if (cell.Kind == CellKind.Number)
            return cell.Number;
        return cell.Kind == CellKind.Text && NumberText.TryParse(cell.Text, field.DecimalSign, out var number, out _) ? number : null;
    }
}
