using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Accessibility.Ground;
using Samplan.Geo;

namespace Samplan.Accessibility.Surfaces;

/// <summary>Where the squares lie and who lives in them: asked for once, while surfaces are only minutes.</summary>
internal static class GetCells
{
    private const double Scale = 1e5;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/accessibility/cells", HandleAsync).WithName(nameof(GetCells));

    /// <param name="Columns">Squares from west to east in the lattice.</param>
    /// <param name="Corners">Longitude and latitude × 10⁵ of the lattice's corners, row by row from the south-west, each the difference from the one before it in its row and, first in a row, from the one below.</param>
    /// <param name="Numbers">Place of each square in the lattice, the difference from the one before.</param>
    /// <param name="Inhabited">1 where somebody lives, by square.</param>
    internal sealed record Response(int Columns, int Rows, IReadOnlyList<int> Corners, IReadOnlyList<int> Numbers, string Inhabited);

    internal static async Task<IResult> HandleAsync(HttpContext context, TravelShelf grounds)
    {
        if (await grounds.FindAsync(context) is not { } ground)
            return TypedResults.NotFound();
        var cells = ground.Cells;
        var numbers = new int[cells.Count];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = cells.Numbers[i] - (i == 0 ? 0 : cells.Numbers[i - 1]);
        var response = new Response(
            cells.Columns,
            cells.Rows,
            Corners(cells),
            numbers,
            string.Concat(cells.Persons.Select(persons => persons > 0 ? '1' : '0'))
        );
        return SurfaceAnswers.Json(context, response, ground.Stamp);
    }

    private static int[] Corners(RegionCells cells)
    {
        var corners = new int[2 * (cells.Columns + 1) * (cells.Rows + 1)];
        var (below, before, next) = ((0, 0), (0, 0), 0);
        for (var row = 0; row <= cells.Rows; row++)
        {
            before = below;
            for (var column = 0; column <= cells.Columns; column++)
            {
                var (longitude, latitude) = CoordinateSystems.Sweref99TransverseMercator.ToGeographic(
                    cells.West + ((double)column * cells.SizeMetres),
                    cells.South + ((double)row * cells.SizeMetres)
                );
                var corner = ((int)Math.Round(longitude * Scale), (int)Math.Round(latitude * Scale));
                (corners[next++], corners[next++]) = (corner.Item1 - before.Item1, corner.Item2 - before.Item2);
                before = corner;
                below = column == 0 ? corner : below;
            }
        }
        return corners;
    }
}
