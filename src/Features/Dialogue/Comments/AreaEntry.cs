using Microsoft.AspNetCore.Http;
using Samplan.Accounts.Contracts;
using Samplan.Dialogue.Comments.Subjects;
using Samplan.Dialogue.Pages.Views;
using Samplan.Kernel;
using Samplan.Pictures.Contracts;

namespace Samplan.Dialogue.Comments;

/// <summary>A part of the map chosen to be commented on: a municipality of the list, or corners that are typed.</summary>
internal sealed class AreaEntry(IPictures pictures, RegionSight sight)
{
    /// <summary>What is asked for in the address, if anything is and it is something.</summary>
    public static ObjectAddress? Find(IQueryCollection query) =>
        $"{query["municipality"]}" is { Length: > 0 } code ? new ObjectAddress("municipality", code)
        : $"{query["corners"]}" is { Length: > 0 } typed && AreaText.FindTyped(typed) is { } corners ? new ObjectAddress("area", corners)
        : null;

    /// <summary>The form, with what was typed and could not be read; null for whoever may not write of the picture.</summary>
    public async Task<AreaEntryView?> ReadAsync(Actor actor, IQueryCollection query, CancellationToken cancellation)
    {
        if (actor is Actor.Local || !actor.MayEver(TalkPermissions.Write) || !await sight.MaySeeAsync(actor, cancellation))
            return null;
        var typed = $"{query["corners"]}";
        return new AreaEntryView(
            await ListMunicipalitiesAsync(cancellation),
            typed,
            typed.Length > 0 && AreaText.FindTyped(typed) is null ? new Refusal("dialogue.area-unread") : null
        );
    }

    private async Task<IReadOnlyList<(string Code, string Name)>> ListMunicipalitiesAsync(CancellationToken cancellation) =>
        await pictures.FindAsync(cancellation) is { } book
            ?
            [
                .. book
                    .Places.Places.Where(place => place is { MunicipalityCode: not null, Municipality: not null })
                    .Select(place => (place.MunicipalityCode!, place.Municipality!))
                    .DistinctBy(one => one.Item1)
                    .OrderBy(one => one.Item2, StringComparer.CurrentCulture),
            ]
            : [];
}
