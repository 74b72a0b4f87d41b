using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Contracts;
using Samplan.Kernel;

namespace Samplan.Proposals.Writing;

/// <summary>A drawn file on its way to the map: read and handed back as GeoJSON, or refused in one sentence. Nothing of it is kept.</summary>
internal sealed class ReadDrawnFile(ProposalDesk desk)
{
    public const long LargestRequestBytes = DrawnFile.LargestBytes + (256 * 1024);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/proposals/{number:int}/drawn-file", (int number, HttpContext context, ReadDrawnFile use) => use.ReadAsync(context, number))
            .WithName(nameof(ReadDrawnFile))
            .AsForm()
            .WithMetadata(new RequestSizeLimitAttribute(LargestRequestBytes))
            .May(ProposalPermissions.Write);

    private async Task<IResult> ReadAsync(HttpContext context, int number)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (await desk.FindAsync(context.ActorOf(), number) is not { } proposal || !context.ActorOf().May(ProposalPermissions.Write, proposal.Facts))
            return ProposalAnswers.NoProposal(context, number);
        var read = form.Files.GetFile("file") is { Length: > 0 } file
            ? await DrawnFile.ReadAsync(file, context.RequestAborted)
            : new Refusal("proposals.file-missing");
        return read.Value is { } shapes
            ? TypedResults.Json(shapes)
            : TypedResults.Problem(PageFrame.Of(context).Texts.Say(read.Refusal!), statusCode: StatusCodes.Status422UnprocessableEntity);
    }
}
