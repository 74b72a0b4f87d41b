using Samplan.Kernel;

namespace Samplan.Catalogue.Roles;

/// <summary>Every role that a file can be imported as.</summary>
internal static class RoleList
{
    private const int LongestDimension = 40;

    public static IReadOnlyList<Role> All { get; } =
    [
        AreaRoles.Municipalities,
        AreaRoles.Boundaries,
        AreaRoles.Places,
        GridRoles.Population,
        GridRoles.DayPopulation,
        GridRoles.Neighbour,
        FlowRoles.Flows,
        PointRoles.Buildings,
        PointRoles.Services,
        PointRoles.Workplaces,
        PointRoles.Stops,
        NetworkRoles.Osm,
        NetworkRoles.Gtfs,
        MapRoles.Roads,
        MapRoles.Water,
        MapRoles.Layer,
        DigitalRoles.Units,
        DigitalRoles.Cells,
        FigureRoles.Indicators,
        FigureRoles.NationalReference,
        FigureRoles.Key,
        FigureRoles.PublishedClasses,
        FigureRoles.DecidedClasses,
    ];

    /// <summary>The role as written: <c>places</c>, or <c>flows:commuting</c> with a dimension of letters, digits and hyphens.</summary>
    public static Outcome<Role> Read(string written)
    {
        var colon = written.IndexOf(':');
        var name = colon < 0 ? written : written[..colon];
        var role = All.FirstOrDefault(role => role.Name == name);
        if (role is null)
            return Refusal.Of("catalogue.role-unknown", ("role", written), ("roles", Written()));
        if (role.HasDimension != colon >= 0)
            return role.HasDimension
                ? Refusal.Of("catalogue.role-needs-dimension", ("role", written), ("name", name), ("example", role.DimensionExample))
                : Refusal.Of("catalogue.role-has-no-dimension", ("role", written), ("name", name));
        return role.HasDimension && !IsDimension(written[(colon + 1)..])
            ? Refusal.Of("catalogue.role-dimension-invalid", ("role", written), ("name", name), ("example", role.DimensionExample))
            : role;
    }

    private static string Written() => string.Join(", ", All.Select(role => role.HasDimension ? role.Name + ":<dimension>" : role.Name));

    private static bool IsDimension(string text) =>
        text.Length is > 0 and <= LongestDimension
        && char.IsAsciiLetterLower(text[0])
        && text.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');
}
