using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using Samplan.Accounts.Contracts;
using Samplan.Dialogue.Contracts;

namespace Samplan.Dialogue.Live;

/// <summary>
/// An open page listens (server-sent events). It says the number that it has seen (<c>Last-Event-ID</c>, or <c>after</c> the first time) and is given
/// everything after it, each once and in order; then what happens.
/// </summary>
internal sealed class Listen(LiveHub hub, LiveStore store, ILiveSeats seats, IHostApplicationLifetime life)
{
    public const int MostMissed = 500;
    private const int MostSubjects = 50;

    // Short enough for proxies that cut what is silent.
    private static readonly TimeSpan s_heartbeat = TimeSpan.FromSeconds(15);

    // Whoever has been signed out, or has lost a role, is asked anew at the latest then.
    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(5);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/live", (HttpContext context, Listen listen) => listen.HandleAsync(context)).WithName(nameof(Listen)).May(LivePermissions.Listen);

    private async Task HandleAsync(HttpContext context)
    {
        var subjects = context.Request.Query["about"].Take(MostSubjects + 1).Select(LiveSubject.Find).OfType<LiveSubject>().ToHashSet();
        if (subjects.Count is 0 or > MostSubjects)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }
        var listener = new LiveListener(context.ActorOf(), await seats.ListAsync(context));
        if (hub.Open(listener, subjects) is not { } line)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }
        try
        {
            using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, life.ApplicationStopping);
            ending.CancelAfter(s_longest);
            await StreamAsync(context, line, ending.Token);
        }
        catch (OperationCanceledException)
        {
            // The page has gone, the server stops, or the time is up: the stream ends, and a page that is still there connects again.
        }
        finally
        {
            hub.Close(line);
        }
    }

    private async Task StreamAsync(HttpContext context, LiveLine line, CancellationToken cancellation)
    {
        context.Response.ContentType = "text/event-stream; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["X-Accel-Buffering"] = "no";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        var stream = new LiveStream(context.Response.BodyWriter);
        var sent = await CatchUpAsync(stream, line, SeenBy(context.Request), cancellation);
        var waiting = line.Events.WaitToReadAsync(cancellation).AsTask();
        while (true)
        {
            try
            {
                if (!await waiting.WaitAsync(s_heartbeat, cancellation))
                    return;
            }
            catch (TimeoutException)
            {
                await stream.BeatAsync(cancellation);
                continue;
            }
            while (line.Events.TryRead(out var told))
            {
                if (told.Number > sent)
                    stream.Write(told);
            }
            await stream.FlushAsync(cancellation);
            waiting = line.Events.WaitToReadAsync(cancellation).AsTask();
        }
    }

    /// <summary>What the page has missed, from the log; the line has been open since before it is read. Returns the last number that the page now has.</summary>
    private async Task<long> CatchUpAsync(LiveStream stream, LiveLine line, long? seen, CancellationToken cancellation)
    {
        stream.Begin();
        var last = seen ?? await store.GetLastNumberAsync();
        if (seen is { } number)
        {
            if (await store.FindAfterAsync(number, line.Subjects, MostMissed) is { } missed)
            {
                foreach (var told in missed)
                {
                    var mayHear = await hub.FindAudienceAsync(told);
                    if (mayHear(line.Listener))
                        stream.Write(told);
                    last = told.Number;
                }
            }
            else
            {
                last = await store.GetLastNumberAsync();
                stream.Reset(last);
            }
        }
        stream.Here(last);
        await stream.FlushAsync(cancellation);
        return last;
    }

    private static long? SeenBy(HttpRequest request)
    {
        var said = request.Headers["Last-Event-ID"].ToString() is { Length: > 0 } header ? header : request.Query["after"].ToString();
        return long.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
