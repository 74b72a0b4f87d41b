using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Contracts;
using Samplan.Kernel;
using Samplan.Pictures.Contracts;
using Samplan.Pictures.Contracts.Maps;
using Samplan.Pictures.Pages.Editions;

namespace Samplan.Pictures.Editions;

/// <summary>An edition shown again as it was frozen: the map, every place with its class, and why, whatever has become of the datasets since.</summary>
internal sealed class ShowEditionPicture(IEditionSight sight, IEditions editions, IChangeMaps maps, IEnumerable<IMapMarks> marks)
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/editions/{number:int}/picture", (int number, HttpContext context, ShowEditionPicture page) => page.ShowAsync(context, number))
            .WithName(nameof(ShowEditionPicture));

    private async Task<IResult> ShowAsync(HttpContext context, int number)
    {
        var cancellation = context.RequestAborted;
        if (await sight.FindAsync(context.ActorOf(), number, cancellation) is not { } edition)
            return EditionAnswers.NoEdition(context, number);
        var asked = $"{context.Request.Query["place"]}";
        var frame = PageFrame.Of(context) with { Kept = asked.Length == 0 ? "" : $"place={Uri.EscapeDataString(asked)}&" };
        var language = frame.Texts.Language;
        var opened = await editions.OpenAsync(number, cancellation);
        if (opened.Value is not { } frozen)
            return EditionAnswers.Refused(context, opened.Refusal!, StatusCodes.Status409Conflict);
        // A picture compared with itself differs in nothing: what is drawn is the picture alone.
        var same = await editions.CompareAsync(number, number, language, cancellation);
        var request = new ChangeMapRequest(language, ChangeMapMode.After, new Dictionary<string, string>(), frozen.Manifest.Drawings)
        {
            Marks = await ListMarksAsync(context, frame),
        };
        var drawn = same.Value is { } comparison ? await maps.DrawAsync(number, comparison, request, cancellation) : same.Refusal!;
        if (drawn.Value is not { } map)
            return EditionAnswers.Refused(context, drawn.Refusal!, StatusCodes.Status409Conflict);
        var chosen = frozen.Book.FindIndex(asked) is { } index ? frozen.Book.Places.Places[index] : null;
        return EditionAnswers.Page<EditionPicturePage>(
            frame,
            new EditionPictureView(edition, map, ListRows(frozen.Book, frame.Texts), chosen is null ? null : frozen.Book.Explain(chosen, frame.Texts))
        );
    }

    private async Task<IReadOnlyList<MapMark>> ListMarksAsync(HttpContext context, PageFrame frame)
    {
        var all = new List<MapMark>();
        foreach (var room in marks)
            all.AddRange(
                (await room.ListAsync(context.ActorOf(), frame.Texts, context.RequestAborted)).Select(mark =>
                    mark with
                    {
                        Address = mark.Address + frame.Query,
                    }
                )
            );
        return all;
    }

    /// <summary>The highest class first, and in a class by name.</summary>
    private static IReadOnlyList<EditionPlaceView> ListRows(PictureBook book, Texts texts)
    {
        var ranks = book.Ruleset.Classes.Select((one, rank) => (one.Key, rank)).ToDictionary(one => one.Key, one => one.rank, StringComparer.Ordinal);
        return
        [
            .. book
                .Places.Places.Select(place => (Place: place, book.NodeOf(place).Class))
                .OrderBy(one => one.Class is null ? int.MaxValue : ranks.GetValueOrDefault(one.Class, int.MaxValue))
                .ThenBy(one => one.Place.Label, StringComparer.CurrentCulture)
                .Select(one => new EditionPlaceView(
                    one.Place.Id,
                    one.Place.Label,
                    one.Class is null ? texts["pictures.editions.picture.no-class"] : book.NameOfClass(one.Class, texts.Language)
                )),
        ];
    }
}
