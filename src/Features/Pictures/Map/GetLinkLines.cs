using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using Samplan.Analyses.Contracts;
using Samplan.Analyses.Contracts.Corridors;
using Samplan.Geo;
using Samplan.Pictures.Reading;

namespace Samplan.Pictures.Map;

/// <summary>The lines of the links along the roads or bundled, in degrees and as finely as a map of some size needs; made once for each state of the workspace.</summary>
internal sealed class GetLinkLines(IDerivations derivations)
{
    private const int Decimals = 5;
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web);

    private volatile Kept? _kept;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGet(
                "/api/link-lines/{way}/{detail:int}",
                async (string way, int detail, HttpContext context, PageShelf shelf, GetLinkLines lines, CancellationToken cancellation) =>
                    await lines.GetAsync((way, detail), context, await shelf.GetAsync(cancellation), cancellation)
            )
            .WithName(nameof(GetLinkLines));

    private async Task<IResult> GetAsync((string Way, int Detail) asked, HttpContext context, PageContent content, CancellationToken cancellation)
    {
        var isKnown = asked is { Way: "roads" or "bundled", Detail: >= 0 } && asked.Detail < LinkLines.TolerancesMetres.Count;
        if (!isKnown || !content.HasLinkLines)
            return TypedResults.Problem(PageRequest.Of(context).Texts["pictures.no-link-lines"], statusCode: StatusCodes.Status404NotFound);
        var kept = _kept is { } other && ReferenceEquals(other.Content, content) ? other : new Kept(content, []);
        if (!kept.Answers.TryGetValue(asked, out var answer))
        {
            var lines = await derivations.FindResultAsync<LinkLines>(AnalysisSteps.LinkLines, cancellation);
            answer = Write(asked.Way == "roads" ? lines!.Roads : lines!.Bundles, asked.Detail);
            _kept = kept with { Answers = new(kept.Answers) { [asked] = answer } };
        }
        context.Response.Headers.CacheControl = "no-cache";
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(answer))[..16]}\"");
        return TypedResults.Bytes(answer, "application/json; charset=utf-8", entityTag: tag);
    }

    private static byte[] Write(LineDrawing drawing, int detail) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new Answer(
                [.. drawing.PiecesByDetail[detail].Select(Degrees)],
                drawing.Links.ToDictionary(static link => $"{link.From}~{link.To}", static link => link.Pieces)
            ),
            s_json
        );

    private static double[] Degrees(IReadOnlyList<double> line) =>
        [
            .. line.Chunk(2)
                .Select(static point => CoordinateSystems.Sweref99TransverseMercator.ToGeographic(point[0], point[1]))
                .SelectMany(static point => new[] { Math.Round(point.Longitude, Decimals), Math.Round(point.Latitude, Decimals) }),
        ];

    /// <param name="Pieces">Longitude, latitude, longitude, latitude …</param>
    /// <param name="Links">Pieces of the link from~to, numbered from 1, negative when drawn from their end.</param>
    private sealed record Answer(IReadOnlyList<double[]> Pieces, IReadOnlyDictionary<string, IReadOnlyList<int>> Links);

    private sealed record Kept(PageContent Content, Dictionary<(string Way, int Detail), byte[]> Answers);
}
