using Microsoft.AspNetCore.Antiforgery;
using Samplan.Kernel;

namespace Samplan.Server;

/// <summary>
/// What an endpoint did not catch becomes an answer like any other: with the security headers, in the reader's language, and without a word of what went
/// wrong inside. A request that is too large or cannot be read is the sender's fault; everything else is ours and goes to the log, under the endpoint's
/// pattern: an address may hold a secret.
/// </summary>
internal sealed partial class FaultMiddleware(RequestDelegate next, ILogger<FaultMiddleware> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The reader has gone.
        }
        catch (Exception problem) when (!context.Response.HasStarted)
        {
            var (status, sentence) = Find(problem);
            if (status == StatusCodes.Status500InternalServerError)
                LogBroken(problem, context.Request.Method, (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "");
            context.Response.Clear();
            SecurityHeadersMiddleware.Set(context);
            context.Response.StatusCode = status;
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync(Texts.In(LanguageOf(context))[sentence], context.RequestAborted);
        }
    }

    private static (int Status, string Sentence) Find(Exception? problem) =>
        problem switch
        {
            null => (StatusCodes.Status500InternalServerError, "server.broken"),
            BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => (StatusCodes.Status413PayloadTooLarge, "server.too-large"),
            BadHttpRequestException bad => (bad.StatusCode, "server.not-understood"),
            // A form with too many fields, or broken off in the middle.
            InvalidDataException or AntiforgeryValidationException { InnerException: null } => (StatusCodes.Status400BadRequest, "server.not-understood"),
            AntiforgeryValidationException wrapped => Find(wrapped.InnerException),
            _ => (StatusCodes.Status500InternalServerError, "server.broken"),
        };

    private static string LanguageOf(HttpContext context) =>
        context.Request.GetTypedHeaders().AcceptLanguage is [{ Value.Value: { } first }, ..] && first.StartsWith("en", StringComparison.OrdinalIgnoreCase)
            ? "en"
            : "sv";

    [LoggerMessage(LogLevel.Error, "{Method} {Endpoint} failed.")]
    private partial void LogBroken(Exception problem, string method, string endpoint);
}
