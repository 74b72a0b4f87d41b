using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Samplan.Accounts.Contracts;

/// <summary>What concerns the region's own picture and what it is made of.</summary>
public static class RegionPermissions
{
    /// <summary>See the picture, its layers, tables and proofs.</summary>
    public static Permission See { get; } =
        new("region.see", Grant.Anyone().At(Visibility.Public), Grant.EveryMember().At(Visibility.Members, Visibility.Public));

    /// <summary>Change the picture by hand.</summary>
    public static Permission Amend { get; } = new("region.amend", Grant.Region(Role.Editor));

    /// <summary>Fetch the files that datasets came from.</summary>
    public static Permission FetchFiles { get; } = new("region.fetch-files", Grant.EveryMember());

    /// <summary>Decide whether the picture is shown to everybody or to members.</summary>
    public static Permission SetVisibility { get; } = new("region.set-visibility", Grant.Region(Role.Administrator));

    /// <summary>The endpoints show the region's picture: everybody may use them when it is public, members otherwise.</summary>
    public static TBuilder MaySeeRegion<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.May(See, FactsAsync);

    private static async ValueTask<ObjectFacts?> FactsAsync(HttpContext context) =>
        new ObjectFacts { Visibility = await context.RequestServices.GetRequiredService<IRegionVisibility>().GetAsync(context.RequestAborted) };
}
