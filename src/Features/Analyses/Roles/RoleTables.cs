using NetTopologySuite.Geometries;
using Samplan.Analyses.Contracts;
using Samplan.Engine.Flows;
using Samplan.Storage;

namespace Samplan.Analyses.Roles;

/// <summary>The roles as points and the fields of force as outlines: tables <c>roles</c> and <c>fields_of_force</c>.</summary>
internal static class RoleTables
{
    // How closely an outline follows the places and how far outside the outermost it runs; only for the eye.
    private const double EdgeLengthRatio = 0.5;
    private const double MarginMetres = 2_500;

    private static readonly FeatureTable s_roles = new(
        "roles",
        "Centrum, satelliter och solitärer",
        "Role of each place from the flows and as published",
        "POINT",
        [.. new[] { "id", "name", "role", "centre", "secondary_centre", "published_role", "published_centre" }.Select(Text)]
    );

    private static readonly FeatureTable s_fields = new(
        "fields_of_force",
        "Kraftfält",
        "Each centre with the places that lean on it",
        "POLYGON",
        [.. new[] { "centre", "name", "origin" }.Select(Text), new("secondary", FeatureColumnType.Integer), new("members", FeatureColumnType.Integer)]
    );

    public static IReadOnlyList<ResultTable> List(RoleSet result, IReadOnlyList<Place> places, OutsidePlaces? outside)
    {
        var positions = new Dictionary<string, (string Name, Point Point)>(StringComparer.Ordinal);
        foreach (var place in places)
            positions[place.Id] = (place.Label, new Point(place.Easting, place.Northing));
        foreach (var end in outside?.Places ?? [])
        {
            if (end.Easting is { } easting)
                positions[Flow.OutsidePrefix + end.Name] = (end.Name, new Point(easting, end.Northing!.Value));
        }
        var fields = result
            .Fields.Select(field => (Field: field, Origin: "flows"))
            .Concat(result.PublishedFields.Select(field => (Field: field, Origin: "published")))
            .ToArray();
        var roles = new ResultTable(s_roles, writer => FillRoles(writer, result, places));
        return fields.Length == 0 ? [roles] : [roles, new ResultTable(s_fields, writer => FillFields(writer, fields, positions))];
    }

    private static void FillRoles(FeatureTableWriter writer, RoleSet result, IReadOnlyList<Place> places)
    {
        for (var index = 0; index < places.Count; index++)
        {
            var (place, role) = (places[index], result.Places[index]);
            string?[] texts = [place.Id, place.Label, role.Role, role.Centre, role.SecondaryCentre, role.PublishedRole, role.PublishedCentre];
            writer.SetGeometry(new Point(place.Easting, place.Northing));
            for (var column = 0; column < texts.Length; column++)
            {
                if (texts[column] is { } text)
                    writer.SetText(column, text);
            }
            writer.EndRow();
        }
    }

    private static void FillFields(
        FeatureTableWriter writer,
        IReadOnlyList<(ForceField Field, string Origin)> fields,
        Dictionary<string, (string Name, Point Point)> positions
    )
    {
        foreach (var (field, origin) in fields)
        {
            var members = field.Members.Prepend(field.Centre).Where(positions.ContainsKey).Select(end => (Geometry)positions[end].Point);
            writer.SetGeometry(FieldOutline.Around([.. members], EdgeLengthRatio, MarginMetres));
            writer.SetText(0, field.Centre);
            writer.SetText(1, positions.TryGetValue(field.Centre, out var centre) ? centre.Name : field.Centre);
            writer.SetText(2, origin);
            writer.SetInteger(3, field.IsSecondary ? 1 : 0);
            writer.SetInteger(4, field.Members.Count);
            writer.EndRow();
        }
    }

    private static FeatureColumn Text(string name) => new(name, FeatureColumnType.Text);
}
