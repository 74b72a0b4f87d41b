using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Samplan.Accounts.Access;

namespace Samplan.Accounts.Contracts;

/// <summary>Endpoints that take a form.</summary>
public static class FormEndpoints
{
    public const int LargestBytes = 64 * 1024;

    /// <summary>Only a form that one of our own pages gave to the same person is let in, and none larger than 64 KiB.</summary>
    public static RouteHandlerBuilder AsForm(this RouteHandlerBuilder builder) =>
        builder
            .WithMetadata(new RequestSizeLimitAttribute(LargestBytes))
            .AddEndpointFilter(
                static async (invocation, next) =>
                {
                    var context = invocation.HttpContext;
                    if (!context.Request.HasFormContentType)
                        return TypedResults.StatusCode(StatusCodes.Status415UnsupportedMediaType);
                    return await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context)
                        ? await next(invocation)
                        : Answers.Refusal(context, "accounts.form-expired", StatusCodes.Status400BadRequest);
                }
            );
}
