using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Samplan.Accounts.Contracts;
using Samplan.Kernel;

namespace Samplan.Architecture.Tests;

/// <summary>The table of permissions as people read it: written from what the rooms declare, and read back.</summary>
internal sealed class PermissionTable
{
    private const string Introduction = """
        # Permissions

        Written by `tests/Architecture` from what the rooms declare; a test fails when it differs. Write it anew with
        `SAMPLAN_WRITE=1 dotnet test tests/Architecture --filter PermissionRules`.

        What nobody is granted is refused. Who: **anyone**, also without signing in · **self**, the person whom the object concerns · **own**, a role in the
        organisation that the object belongs to · **region**, a role in the region · **any**, a role in some organisation. A line holds in the states and at the
        visibilities it names, otherwise always. In laptop mode, where no administrator exists, whoever sits at the machine may do everything.

        A state says where an object is in its life and what it can become; a permission says who may try. They are two tables.

        """;

    private readonly Dictionary<string, List<Line>> _lines = new(StringComparer.Ordinal);

    public List<Route> Routes { get; } = [];

    public static string Write(WebApplication app)
    {
        var english = Texts.In("en");
        var text = new StringBuilder(Introduction);
        text.Append("## What is permitted to whom\n\n| permission | to | who | states | visibility |\n|---|---|---|---|---|\n");
        foreach (var permission in app.Services.GetServices<IPermissionSource>().SelectMany(static source => source.List()))
        {
            foreach (var grant in permission.Grants)
                text.Append(
                    $"| {permission.Key} | {english[$"permissions.{permission.Key}"]} | {Who(grant)} | {Join(grant.States)} | {Join(grant.Visibilities)} |\n"
                );
        }
        text.Append("\n## What each address asks\n\n");
        text.Append("Asked of the object in the address before anything else, or of the kind of thing, and then of the object by the endpoint itself.\n\n");
        text.Append("| method | address | permission | asked of |\n|---|---|---|---|\n");
        var rows =
            from endpoint in EndpointRules.Endpoints(app)
            let said = endpoint.Metadata.GetMetadata<EndpointPermission>()
            let method = string.Join(' ', endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods)
            let address = "/" + endpoint.RoutePattern.RawText!.TrimStart('/')
            orderby address, method
            select $"| {method} | {address} | {said?.Permission?.Key ?? "–"} | {(said?.Permission is null ? "nobody" : said.Facts is null ? "kind" : "object")} |\n";
        return text.AppendJoin("", rows).ToString();
    }

    /// <summary>Reads the tables as they stand in the document.</summary>
    public static PermissionTable Read(string document)
    {
        var table = new PermissionTable();
        foreach (var row in document.Split('\n').Where(static line => line.StartsWith("| ", StringComparison.Ordinal)))
        {
            string[] cells = [.. row.Trim('|').Split('|').Select(static cell => cell.Trim())];
            if (cells is [not "permission", _, var who, var states, var visibilities])
                table.Add(cells[0], new Line(who.Split(": ")[0], List(who.Split(": ").ElementAtOrDefault(1) ?? ""), List(states), List(visibilities)));
            else if (cells is [not "method", var address, var permission, var askedOf])
                table.Routes.Add(new Route(cells[0], address, permission, askedOf));
        }
        return table;
    }

    /// <summary>What the document says, read as a person would.</summary>
    public bool Says(Route route, Reader reader, string visibility) =>
        route.AskedOf == "nobody" || _lines[route.Permission].Any(line => Holds(line, reader, route.AskedOf == "object" ? visibility : null));

    private static bool Holds(Line line, Reader reader, string? visibility) =>
        (visibility is null || line.Visibilities.Length == 0 || line.Visibilities.Contains(visibility, StringComparer.Ordinal))
        && line.Who switch
        {
            "anyone" => true,
            "self" => reader.Role is not null,
            "region" => reader.Place == "region" && line.Roles.Contains(reader.Role, StringComparer.Ordinal),
            "any" => line.Roles.Contains(reader.Role, StringComparer.Ordinal),
            // Of the kind of thing only: there may be one in the reader's own organisation.
            "own" => (visibility is null || reader.Place == "own") && line.Roles.Contains(reader.Role, StringComparer.Ordinal),
            _ => throw new FormatException($"The document says '{line.Who}'."),
        };

    private void Add(string permission, Line line)
    {
        if (!_lines.TryGetValue(permission, out var lines))
            _lines[permission] = lines = [];
        lines.Add(line);
    }

    private static string Who(Grant grant)
    {
        var relation = grant.Relation.ToString().ToLowerInvariant();
        return grant.Roles.Count == 0 ? relation : $"{relation}: {string.Join(", ", grant.Roles)}";
    }

    private static string Join<T>(IReadOnlyList<T> values) => string.Join(", ", values);

    private static string[] List(string cell) => cell.Split(", ", StringSplitOptions.RemoveEmptyEntries);

    private sealed record Line(string Who, string[] Roles, string[] States, string[] Visibilities);

    internal sealed record Route(string Method, string Address, string Permission, string AskedOf);

    /// <param name="Place">Where the role is held: <c>own</c> (the organisation in the address), <c>other</c> or <c>region</c>.</param>
    /// <param name="Role">Null: nobody has signed in.</param>
    internal sealed record Reader(string Place, string? Role);
}
