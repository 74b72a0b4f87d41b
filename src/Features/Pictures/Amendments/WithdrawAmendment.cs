using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Contracts;
using Samplan.Pictures.Contracts;
using Samplan.Pictures.Map;
using Samplan.Pictures.Pages.Views;
using Samplan.Pictures.Reading;

namespace Samplan.Pictures.Amendments;

/// <summary>Somebody takes a change by hand back; it stays visible as withdrawn.</summary>
internal static class WithdrawAmendment
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/amendments/{id}/withdraw", HandleAsync)
            .WithName(nameof(WithdrawAmendment))
            .WithMetadata(new RequestSizeLimitAttribute(AmendPlace.LargestFormBytes))
            .May(RegionPermissions.Amend);

    private static async Task<IResult> HandleAsync(string id, HttpContext context, PageShelf shelf, ShowMap page, IAmendmentDesk desk, IAntiforgery antiforgery)
    {
        var cancellation = context.RequestAborted;
        if (!context.Request.HasFormContentType)
            return TypedResults.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        var form = await context.Request.ReadFormAsync(cancellation);
        var content = await shelf.GetAsync(cancellation);
        var placeId = content.Book?.Amendments.FirstOrDefault(amendment => amendment.Id == id)?.PlaceId;
        var request = PageRequest.For(ReturnAddress.Read(form["return"], placeId));
        if (!await antiforgery.IsRequestValidAsync(context))
            return await Rejected(request.Texts["pictures.form-expired"]);
        var withdrawn = await desk.WithdrawAndBuildAsync(context.ActorOf(), id, cancellation);
        if (withdrawn.Value is not { } amendment)
            return await Rejected(request.Texts.Say(withdrawn.Refusal!));
        return new SeeOther(request.Address.ToPlace(amendment.PlaceId));

        Task<IResult> Rejected(string reason) =>
            page.ShowAsync(context, content, request, new RejectedAmendment(new AmendmentEntryView("", "", "", "", ""), reason));
    }
}
