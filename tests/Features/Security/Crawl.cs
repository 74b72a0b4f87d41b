using Samplan.Features.Tests.Accounts;

namespace Samplan.Features.Tests.Security;

/// <summary>Everything that somebody can reach: from every address the server has, and on through every link, a few pages of each kind.</summary>
internal sealed class Crawl(SecuredServer server)
{
    private const int MostOfAKind = 2;
    private const int MostPages = 400;

    private readonly Dictionary<string, int> _kinds = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly Queue<string> _waiting = new();

    public Dictionary<string, FoundForm> Forms { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Parameters { get; } = new(StringComparer.Ordinal);

    public List<string> Pages { get; } = [];

    public async Task RunAsync(Browser browser, Action<string, Browser.Answer> look, params IReadOnlyList<string> more)
    {
        foreach (var (method, address) in await server.ListRequestsAsync())
        {
            if (method == "GET" && address != "/test/broken")
                Reach(address);
        }
        foreach (var address in more)
            Reach(address);
        while (_waiting.TryDequeue(out var address) && Pages.Count < MostPages)
        {
            var answer = await browser.GetAsync(address);
            Pages.Add(address);
            look(address, answer);
            if (IsPage(answer))
                Follow(address, answer);
        }
    }

    public static bool IsPage(Browser.Answer answer) =>
        answer.Headers.TryGetValue("Content-Type", out var type) && type.StartsWith("text/html", StringComparison.Ordinal);

    private void Follow(string address, Browser.Answer answer)
    {
        foreach (var form in FoundForm.ListOf(answer.Document, address))
        {
            Forms.TryAdd(form.Key, form);
            if (form.Method == "GET")
                Parameters.UnionWith(form.Fields.Select(field => field.Name));
        }
        foreach (var link in answer.Document.QuerySelectorAll("a[href], link[href]").Select(link => link.GetAttribute("href")!))
        {
            if (link is ['/', not '/', ..] or ['?', ..])
                Reach(link[0] == '?' ? address.Split('?')[0] + link : link.Split('#')[0]);
        }
    }

    private void Reach(string address)
    {
        var kind = PageName.Of(address);
        if (!_seen.Add(address) || _kinds.GetValueOrDefault(kind) >= MostOfAKind * (kind.Contains("/proposals/*?", StringComparison.Ordinal) ? 4 : 1))
            return;
        _kinds[kind] = _kinds.GetValueOrDefault(kind) + 1;
        _waiting.Enqueue(address);
        if (address.Split('?', 2) is [_, var query])
            Parameters.UnionWith(query.Split('&').Select(one => one.Split('=')[0]));
    }
}
