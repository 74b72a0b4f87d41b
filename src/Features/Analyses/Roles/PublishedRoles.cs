using System.Globalization;
using Samplan.Analyses.Contracts;
using Samplan.Catalogue.Contracts;
using Samplan.Engine.Flows;

namespace Samplan.Analyses.Roles;

/// <summary>Roles that the places file publishes in the columns LA, Sec_LA, LAS1 and LAS2.</summary>
internal sealed class PublishedRoles
{
    private static readonly string[] s_columns = ["LA", "Sec_LA", "LAS1", "LAS2"];

    private readonly Dictionary<string, string> _idsByCode;
    private readonly IReadOnlyList<PublishedRole> _roles;

    private PublishedRoles(IReadOnlyList<PublishedRole> roles, Dictionary<string, string> idsByCode) => (_roles, _idsByCode) = (roles, idsByCode);

    /// <summary>Whether a version has them.</summary>
    public static bool AreIn(DatasetVersion version) =>
        version.Columns.Any(column => column.Name == "LA") && version.Columns.Any(column => column.Name == "LAS1");

    /// <summary>Null where the file has no roles or the places no codes.</summary>
    public static PublishedRoles? Find(DatasetInput? source, IReadOnlyList<Place> places)
    {
        if (source is null || !source.Content.Has("LA") || !source.Content.Has("LAS1") || places.Any(place => place.Code is null))
            return null;
        var columns = s_columns.Select(name => Read(source.Content, name)).ToArray();
        var rows = places.Select(place => new PublishedRoleColumns(
            place.Code!,
            columns[0][place.Row],
            columns[1][place.Row],
            columns[2][place.Row],
            columns[3][place.Row]
        ));
        var ids = places.GroupBy(place => place.Code!).ToDictionary(group => group.Key, group => group.First().Id, StringComparer.Ordinal);
        return new PublishedRoles(RolesFromColumns.Read([.. rows]), ids);
    }

    public FunctionalRole RoleOf(int place) => _roles[place].Role;

    public string? CentreOf(int place) => IdOf(_roles[place].CentreCode);

    public string? SecondaryCentreOf(int place) => IdOf(_roles[place].SecondaryCentreCode);

    /// <summary>The fields of the centres, then those of the secondary centres, each in the order of its members.</summary>
    public IReadOnlyList<ForceField> ListFields(IReadOnlyList<Place> places) =>
        [.. ListFields(places, CentreOf, isSecondary: false), .. ListFields(places, SecondaryCentreOf, isSecondary: true)];

    private static IEnumerable<ForceField> ListFields(IReadOnlyList<Place> places, Func<int, string?> centreOf, bool isSecondary) =>
        places
            .Select((place, index) => (place.Id, Centre: centreOf(index)))
            .Where(member => member.Centre is not null && member.Centre != member.Id)
            .GroupBy(member => member.Centre!, member => member.Id)
            .OrderBy(field => field.Key, StringComparer.Ordinal)
            .Select(field => new ForceField(field.Key, isSecondary, [.. field]));

    private string? IdOf(string? code) => code is null ? null : _idsByCode.GetValueOrDefault(code, code);

    // A column of nothing but digits was read as numbers.
    private static string?[] Read(DatasetContent content, string column)
    {
        var (texts, numbers) = (content.Texts(column), content.Numbers(column));
        return [.. texts.Select((text, row) => text ?? numbers[row]?.ToString(CultureInfo.InvariantCulture))];
    }
}
