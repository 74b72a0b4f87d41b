using System.Security.Cryptography;
using System.Text.Json;
using Samplan.Catalogue.Contracts;
using Samplan.Catalogue.Roles;
using Samplan.Geo;
using Samplan.Kernel;

namespace Samplan.Catalogue.Import;

/// <summary>An import request whose every part has been read and found possible, before the file is opened.</summary>
/// <param name="FileName">For people and for the dataset's id, without folder.</param>
/// <param name="Forced">The coordinate system that <c>--crs</c> states, null when it does not.</param>
internal sealed record ImportOptions(ImportRequest Request, Role Role, string FileName, CoordinateSystem? Forced)
{
    private const int EarliestYear = 1749;
    private const int LatestYear = 2200;

    /// <summary>SHA-256 of role and options in canonical form, lower-case hex. Leave to repair that nothing made use of is no option.</summary>
    public string Hash(bool hasRepaired)
    {
        var request = Request;
        var canonical = JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                request.Role,
                Map = Sorted(request.Map),
                Set = Sorted(request.Set),
                Aliases = Sorted(request.Aliases),
                request.Layer,
                CoordinateSystem = Forced?.Code,
                request.Encoding,
                Missing = request.Missing.Order(StringComparer.Ordinal),
                request.Duplicates,
                request.KeepsOutside,
                Repairs = hasRepaired,
                request.CellSizeMetres,
                request.Year,
                request.Owner,
                request.Licence,
                request.UpdatedOn,
                request.Interval,
            }
        );
        return Convert.ToHexStringLower(SHA256.HashData(canonical));
    }

    /// <summary>Reads what the user asked for; everything wrong with it is said at once.</summary>
    public static ImportOptions? Read(ImportRequest request, DateOnly today, Problems problems)
    {
        var role = RoleList.Read(request.Role);
        if (role.Value is null)
        {
            problems.Add(role.Refusal!);
            return null;
        }
        var forced = request.CoordinateSystem is { } code ? CoordinateSystems.Find(code) : null;
        if (request.CoordinateSystem is { } asked && forced is null)
            problems.Add(
                Refusal.Of("catalogue.crs-unknown", ("crs", asked), ("known", string.Join(", ", CoordinateSystems.All.Select(system => system.Code))))
            );
        CheckFields(request, role.Value, problems);
        CheckFigures(request, today, problems);
        return new ImportOptions(request, role.Value, request.FileName ?? Path.GetFileName(request.Path), forced);
    }

    private static void CheckFields(ImportRequest request, Role role, Problems problems)
    {
        var fields = string.Join(", ", role.Fields.Select(field => field.Name));
        foreach (var name in request.Map.Keys.Concat(request.Set.Keys).Where(name => role.FindField(name) is null))
            problems.Add(Refusal.Of("catalogue.field-unknown", ("field", name), ("role", request.Role), ("fields", fields)));
        foreach (var name in request.Map.Keys.Intersect(request.Set.Keys, StringComparer.OrdinalIgnoreCase))
            problems.Add(Refusal.Of("catalogue.field-mapped-and-set", ("field", name)));
        if (request.Aliases.Count > 0 && role.Match == MatchScope.None)
            problems.Add(Refusal.Of("catalogue.alias-without-places", ("role", request.Role)));
    }

    private static void CheckFigures(ImportRequest request, DateOnly today, Problems problems)
    {
        if (request.Year is < EarliestYear or > LatestYear)
            problems.Add(Refusal.Of("catalogue.year-impossible", ("year", Shown.Count(request.Year.Value))));
        if (request.UpdatedOn > today)
            problems.Add(Refusal.Of("catalogue.date-in-future", ("date", Shown.Date(request.UpdatedOn.Value)), ("today", Shown.Date(today))));
        if (request.Interval is { } interval && UpdateInterval.Find(interval) is null)
            problems.Add(Refusal.Of("catalogue.interval-invalid", ("interval", interval)));
        if (request.CellSizeMetres is < 10 or > 100_000)
            problems.Add(Refusal.Of("catalogue.cell-size-impossible", ("size", Shown.Count(request.CellSizeMetres.Value))));
    }

    private static SortedDictionary<string, string> Sorted(IReadOnlyDictionary<string, string> pairs) =>
        new(pairs.ToDictionary(pair => pair.Key, pair => pair.Value), StringComparer.Ordinal);
}
