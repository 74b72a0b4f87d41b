using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Samplan.Accounts.Contracts;
using Samplan.Features.Tests.Accounts;

namespace Samplan.Features.Tests.Proposals;

public sealed class AttachmentTests : IAsyncLifetime
{
    private ProposalWorld _world = null!;

    public async Task InitializeAsync() => _world = await ProposalWorld.CreateAsync();

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task A_drawing_that_could_run_is_handed_out_as_a_file_to_keep_and_never_shown()
    {
        var number = await _world.BeginAsync("Med bilaga");
        using var client = Client(_world.Writer);

        Assert.Equal(HttpStatusCode.SeeOther, (await AttachAsync(client, number, "../../karta.svg", "<svg onload='alert(1)'/>"u8.ToArray())).StatusCode);

        var attachment = Assert.Single((await _world.FindAsync(number)).Attachments);
        Assert.DoesNotContain('/', attachment.Name);
        using var answer = await client.GetAsync($"/proposals/{number}/attachments/{attachment.Hash}");
        Assert.Equal("application/octet-stream", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Contains("sandbox", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        using var other = await _world.Server.JoinAsync(_world.Administrator, "By kommun", "pia", Role.Releaser);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/proposals/{number}/attachments/{attachment.Hash}")).Status);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_and_nothing_is_kept()
    {
        var number = await _world.BeginAsync("Med stor bilaga");
        using var client = Client(_world.Writer);

        using var answer = await AttachAsync(client, number, "stor.bin", new byte[(10 * 1024 * 1024) + 1]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("10 MB", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty((await _world.FindAsync(number)).Attachments);
    }

    private HttpClient Client(Browser browser) =>
        new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = browser.Cookies }) { BaseAddress = _world.Server.Address };

    private async Task<HttpResponseMessage> AttachAsync(HttpClient client, int number, string name, byte[] content)
    {
        var page = await _world.Writer.GetAsync($"/proposals/{number}");
        using var form = new MultipartFormDataContent();
        form.Add(new StringContent(page.Document.QuerySelector("input[name=form-token]")!.GetAttribute("value")!), "form-token");
        form.Add(new StringContent($"{(await _world.FindAsync(number)).Version}", Encoding.UTF8), "version");
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("image/svg+xml");
        form.Add(file, "file", name);
        return await client.PostAsync($"/proposals/{number}/attachments", form);
    }
}
