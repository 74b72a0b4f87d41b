using NetTopologySuite.Geometries;
using Samplan.Analyses.Contracts;
using Samplan.Analyses.Tables;
using Samplan.Storage;

namespace Samplan.Analyses.Networks.Losses;

/// <summary>The table <c>losses_…</c>: a row a service with what hangs on it, a layer of points for maps and QGIS.</summary>
internal static class LossesTable
{
    public const string Prefix = "losses_";

    public static string NameOf(string indicator) => Prefix + IndicatorTable.ListColumns([indicator])[0];

    public static ResultTable Of(ServiceLosses losses)
    {
        var columns = ListColumns(losses);
        return new ResultTable(
            new FeatureTable(
                losses.Table,
                $"Om en service stänger: {string.Join(", ", losses.Kinds)}",
                "What hangs on each service, if it alone closes",
                "POINT",
                [.. columns.Select(static column => column.Column)]
            ),
            writer =>
            {
                foreach (var service in losses.Services)
                    Write(writer, columns, service);
            }
        );
    }

    private static void Write(FeatureTableWriter writer, IReadOnlyList<LossColumn> columns, ServiceLoss service)
    {
        writer.SetGeometry(Samplan.Geo.Geometries.Factory.CreatePoint(new Coordinate(service.Easting, service.Northing)));
        for (var column = 0; column < columns.Count; column++)
        {
            switch (columns[column].Value(service))
            {
                case double number:
                    writer.SetReal(column, number);
                    break;
                case int number:
                    writer.SetInteger(column, number);
                    break;
                case string text:
                    writer.SetText(column, text);
                    break;
            }
        }
        writer.EndRow();
    }

    // A map draws the first.
    private static IReadOnlyList<LossColumn> ListColumns(ServiceLosses losses)
    {
        var names = losses.Services.ToDictionary(static one => one.Id, static one => one.Name ?? one.Id, StringComparer.Ordinal);
        var (unit, sum) = losses.IsInKilometres ? ("km", "person_km") : ("minutes", "person_minutes");
        LossColumn?[] columns =
        [
            Real("stranded", static one => one.IsLinked ? one.Stranded : null),
            losses.LongerBy is null ? null : Real("longer", static one => one.IsLinked ? one.Longer : null),
            Real("served", static one => one.IsLinked ? one.Served : null),
            Real($"extra_{sum}", static one => one.IsLinked ? one.Extra : null),
            Real($"mean_extra_{unit}", static one => one.MeanExtra),
            Real($"longest_extra_{unit}", static one => one.LongestExtra),
            Real($"longest_way_{unit}", static one => one.LongestWay),
            Real("without_another", static one => one.IsLinked ? one.WithoutAnother : null),
            Real($"nearest_other_{unit}", static one => one.NearestOtherWay),
            losses.ClosesBelowPersons is null ? null : new("closes_as", FeatureColumnType.Integer, static one => one.ClosesAs),
            Text("name", static one => one.Name),
            Text("kind", static one => one.Kind),
            Text("place", static one => one.Place),
            Text("municipality", static one => one.Municipality),
            Text("last_in_place", static one => one.IsLastInPlace == true ? one.Place : null),
            Text("last_in_municipality", static one => one.IsLastInMunicipality == true ? one.Municipality : null),
            Text("nearest_other", one => one.NearestOther is { } other ? names[other] : null),
            Text("id", static one => one.Id),
        ];
        return [.. columns.OfType<LossColumn>()];
    }

    private static LossColumn Real(string name, Func<ServiceLoss, double?> value) => new(name, FeatureColumnType.Real, one => value(one));

    private static LossColumn Text(string name, Func<ServiceLoss, string?> value) => new(name, FeatureColumnType.Text, value);

    private sealed record LossColumn(string Name, FeatureColumnType Type, Func<ServiceLoss, object?> Value)
    {
        public FeatureColumn Column => new(Name, Type);
    }
}
