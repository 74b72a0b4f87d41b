using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Samplan.Accounts;
using Samplan.Accounts.Contracts;
using Samplan.Accounts.Identity;
using Samplan.Accounts.Organisations;
using Samplan.Accounts.People;
using Samplan.Server;
using Samplan.Storage;

namespace Samplan.Architecture.Tests;

/// <summary>What <c>docs/permissions.md</c> says is what the server does: every address is asked by every kind of reader.</summary>
public sealed class PermissionRules
{
    private const string Document = "docs/permissions.md";

    private static readonly OrganisationId s_own = new("own");
    private static readonly OrganisationId s_other = new("other");
    private static readonly OrganisationId s_region = new("region");

    [Fact]
    public async Task The_document_says_what_the_rooms_declare()
    {
        using var folder = new TemporaryWorkspace();
        // With another provider of sign-in, which brings addresses of its own.
        var provider = new OpenIdSettings("Annan", new Uri("https://provider.example"), "samplan", "");
        await using var app = ServerApp.Build(folder.Workspace, TimeProvider.System, new ServerSettings(0, new AccountsSettings { OpenId = provider }));
        var declared = PermissionTable.Write(app);
        if (Environment.GetEnvironmentVariable("SAMPLAN_WRITE") == "1")
            await File.WriteAllTextAsync(Path.Combine(SourceTree.Root, Document), declared);
        Assert.Equal(declared, await File.ReadAllTextAsync(Path.Combine(SourceTree.Root, Document)));
    }

    [Fact]
    public async Task Every_permission_that_an_endpoint_asks_for_is_declared()
    {
        using var folder = new TemporaryWorkspace();
        await using var app = ServerApp.Build(folder.Workspace, TimeProvider.System, port: 0);
        var declared = app.Services.GetServices<IPermissionSource>().SelectMany(static source => source.List()).ToList();
        Assert.Equal(declared.Count, declared.Select(static one => one.Key).Distinct(StringComparer.Ordinal).Count());
        Rule.Holds(
            EndpointRules
                .Endpoints(app)
                .Select(static endpoint => endpoint.Metadata.GetMetadata<EndpointPermission>()?.Permission)
                .OfType<Permission>()
                .Where(permission => !declared.Contains(permission))
                .Select(static permission => permission.Key)
        );
    }

    [Theory]
    [InlineData(Visibility.Members)]
    [InlineData(Visibility.Public)]
    public async Task Every_address_answers_every_reader_as_the_document_says(Visibility visibility)
    {
        using var folder = new TemporaryWorkspace();
        await using var app = ServerApp.Build(folder.Workspace, TimeProvider.System, port: 0);
        var readers = await MakeReadersAsync(folder.Workspace, visibility);
        await app.StartAsync();
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = new Uri(ServerApp.AddressOf(app)),
        };

        var table = PermissionTable.Read(SourceTree.Read(Document));
        var differing = new List<string>();
        foreach (var route in table.Routes)
        {
            foreach (var (reader, session) in readers)
            {
                var isLetIn = await IsLetInAsync(client, route, session);
                if (isLetIn != table.Says(route, reader, AddressedVisibility(route, visibility)))
                    differing.Add($"{route.Method} {route.Address} {reader.Role ?? "anonymous"} of {reader.Place}: {(isLetIn ? "let in" : "turned away")}");
            }
        }
        Assert.NotEmpty(table.Routes);
        Rule.Holds(differing);
    }

    // Organisations are seen by members; the picture as the region has decided.
    private static string AddressedVisibility(PermissionTable.Route route, Visibility region) =>
        route.Address.Contains("{organisation}", StringComparison.Ordinal) ? nameof(Visibility.Members) : region.ToString();

    private static async Task<bool> IsLetInAsync(HttpClient client, PermissionTable.Route route, string? session)
    {
        var address = string.Join(
            '/',
            route.Address.Split('/').Select(static part => part.Contains("{organisation}", StringComparison.Ordinal) ? s_own.Value : Fill(part))
        );
        using var request = new HttpRequestMessage(HttpMethod.Parse(route.Method), address);
        if (session is not null)
            request.Headers.Add("Cookie", $"samplan-session={session}");
        using var answer = await client.SendAsync(request);
        Assert.True((int)answer.StatusCode < 500, $"{route.Method} {address}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return answer.StatusCode is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden);
    }

    // A value that fits the route's rule: a whole number where it wants one.
    private static string Fill(string part)
    {
        var open = part.IndexOf('{', StringComparison.Ordinal);
        if (open < 0)
            return part;
        var close = part.IndexOf('}', open);
        return part[..open] + "1" + Fill(part[(close + 1)..]);
    }

    private static async Task<List<(PermissionTable.Reader Reader, string? Session)>> MakeReadersAsync(Workspace workspace, Visibility visibility)
    {
        var now = TimeProvider.System.GetUtcNow();
        var readers = new List<(PermissionTable.Reader, string?)> { (new PermissionTable.Reader("nowhere", null), null) };
        await workspace.People.WriteAsync(async session =>
        {
            await OrganisationStore.AddAsync(session, new Organisation(s_region, OrganisationKind.Region, "Regionen", [], 1));
            await OrganisationStore.AddAsync(session, new Organisation(s_own, OrganisationKind.Municipality, "Egna", [], 1));
            await OrganisationStore.AddAsync(session, new Organisation(s_other, OrganisationKind.Municipality, "Andra", [], 1));
            await RegionSettingStore.SetVisibilityAsync(session, visibility);
            foreach (var organisation in new[] { s_region, s_own, s_other })
            {
                foreach (var role in Enum.GetValues<Role>())
                {
                    var person = new NewPerson(PersonId.New(now), $"{role}", $"{role}@{organisation.Value}.example");
                    var token = Secret.New();
                    await PersonStore.AddAsync(session, person, now);
                    await MembershipStore.SetAsync(session, person.Id, organisation, [role], now);
                    await SessionStore.AddAsync(session, person.Id, token, "", now);
                    readers.Add((new PermissionTable.Reader(organisation.Value, role.ToString()), token));
                }
            }
        });
        return readers;
    }
}
