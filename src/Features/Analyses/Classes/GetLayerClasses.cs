using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Kernel;
using Samplan.Maps.Contracts;

namespace Samplan.Analyses.Classes;

/// <summary>The class breaks of an attribute of a layer, for its map (<c>LayerClasses</c> in <c>web/src/contracts.ts</c>).</summary>
internal static class GetLayerClasses
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/layers/{layer}/classes", HandleAsync).WithName(nameof(GetLayerClasses));

    internal sealed record Request(string Layer, string? Attribute, string? Method, string? Count, int? Year, int? Compare, string? Breaks);

    /// <param name="Breaks">Lower bound of each class and the upper bound of the last.</param>
    internal sealed record Response(string Method, IReadOnlyList<double> Breaks, IReadOnlyList<int> Counts, int Missing, string Unit, bool Diverging)
    {
        /// <summary>The classes by name, of an attribute whose values are codes; it has no breaks.</summary>
        public IReadOnlyList<NamedClass> Named { get; init; } = [];
    }

    internal sealed record NamedClass(string Value, string Name, int Count);

    internal static async Task<IResult> HandleAsync(
        HttpContext context,
        [AsParameters] Request asked,
        IMapLayers layers,
        ILayerRows rows,
        CancellationToken cancellation
    )
    {
        var language = LayerLanguage.Of(context.Request);
        if (await layers.FindAsync(new LayerId(asked.Layer), cancellation) is not { } layer)
            return Refuse(StatusCodes.Status404NotFound, language, Refusal.Of("maps.no-layer", ("layer", asked.Layer)));
        if (layer.FindAttribute(asked.Attribute ?? "") is { Classes.Count: > 0 } coded)
        {
            context.Response.Headers.CacheControl = "no-cache";
            return Results.Json(Name(coded, await rows.GetAsync(layer, cancellation), language));
        }
        var wish = ClassWish.Read(asked, layer);
        if (wish.Value is not { } classing)
            return Refuse(StatusCodes.Status400BadRequest, language, wish.Refusal!);

        var table = await rows.GetAsync(layer, cancellation);
        var values = table.Numbers(classing.Attribute.TagOf(classing.Year));
        if (classing.CompareYear is { } before)
            values = Difference(values, table.Numbers(classing.Attribute.TagOf(before)));
        var (breaks, counts) = LayerBreaks.Find(classing, values, cancellation);
        context.Response.Headers.CacheControl = "no-cache";
        return Results.Json(
            new Response(
                classing.Written,
                breaks,
                counts,
                values.Count(value => value is null),
                classing.Attribute.Unit.In(language),
                classing.CompareYear is not null
            )
        );
    }

    private static Response Name(LayerAttribute attribute, LayerTable table, string language)
    {
        var values = Enumerable.Range(0, table.Features.Count).Select(row => CodeOf(attribute, table, row)).ToArray();
        var counts = values.OfType<string>().CountBy(value => value, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var named = attribute.Classes.Select(one => new NamedClass(one.Value, one.Name.In(language), counts.GetValueOrDefault(one.Value)));
        return new Response("named", [], [], values.Count(value => value is null), attribute.Unit.In(language), false) { Named = [.. named] };
    }

    private static string? CodeOf(LayerAttribute attribute, LayerTable table, int row) =>
        attribute.Kind == AttributeKind.Text
            ? table.Text(attribute.Key, row)
            : table.Number(attribute.Key, row)?.ToString("0", System.Globalization.CultureInfo.InvariantCulture);

    // A value that one of the years is missing has no difference.
    private static double?[] Difference(IReadOnlyList<double?> now, IReadOnlyList<double?> before) => [.. now.Zip(before, (one, other) => one - other)];

    private static IResult Refuse(int status, string language, Refusal refusal) =>
        Results.Text(Texts.In(language).Say(refusal), "text/plain; charset=utf-8", statusCode: status);
}
