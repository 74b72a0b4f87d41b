using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Accessibility.Ground;
using Samplan.Accessibility.Surfaces;
using Samplan.Accounts.Contracts;
using Samplan.Kernel;

namespace Samplan.Accessibility.Scenarios;

/// <summary>The squares with their minutes before and after the changes, as a file: corner in EPSG:3006, people, municipality, group. With <c>table=groups</c>, who gains and who loses by municipality and group.</summary>
internal static class GetScenarioFile
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/accessibility/scenario.csv", HandleAsync).WithName(nameof(GetScenarioFile));

    internal static async Task<IResult> HandleAsync(
        HttpContext context,
        TravelShelf grounds,
        ScenarioReading reading,
        CellGroups groups,
        CancellationToken cancellation
    )
    {
        var texts = PageFrame.Of(context).Texts;
        if (await grounds.FindAsync(context) is not { } ground)
            return SurfaceAnswers.Refused(texts, Refusal.Of("accessibility.no-network"));
        var asked = await reading.AskAsync(context, ground);
        if (asked.Value is not { } request)
            return SurfaceAnswers.Refused(texts, asked.Refusal!);
        var made = await reading.ResolveAsync(ground, request.All, cancellation);
        if (made.Ground is not { } after)
            return SurfaceAnswers.Refused(texts, made.Problems[0].Refusal);
        var compared = await reading.CompareAsync(ground, after, request, cancellation);
        if (compared.Value is not { } surface)
            return SurfaceAnswers.Refused(texts, compared.Refusal!);
        var byCell = await groups.ReadAsync(ground, request.Group, texts, cancellation);
        var isTable = context.Request.Query["table"] == "groups";
        return TypedResults.File(
            Encoding.UTF8.GetBytes(isTable ? WriteGroups(surface, byCell) : WriteSquares(surface, byCell)),
            "text/csv; charset=utf-8",
            isTable ? "vem-far-narmare.csv" : "skillnad.csv"
        );
    }

    /// <summary>Who gains and who loses by municipality and group. People who get or lose their only way are among both and in no mean.</summary>
    private static string WriteGroups(ScenarioSurface surface, IReadOnlyList<string> groups)
    {
        var text = new StringBuilder("municipality,group,persons_nearer,persons_farther,persons_as_before,persons_without_way,mean_change_minutes\n");
        var municipalities = surface.Ground.Municipalities.Select((name, index) => (Name: name, Index: index)).Append((Name: "", Index: -1));
        foreach (var (name, index) in municipalities)
        {
            foreach (var change in surface.ByGroup(cell => surface.Ground.Cells.Municipalities[cell] == index ? groups[cell] : null))
            {
                string[] row =
                [
                    SafeCsv.Cell(name),
                    SafeCsv.Cell(change.Group),
                    Number(change.PersonsWhoGain),
                    Number(change.PersonsWhoLose),
                    Number(change.PersonsAsBefore),
                    Number(change.PersonsWithoutValue),
                    change.MeanChange is { } mean ? Number(Math.Round(mean, 2)) : "",
                ];
                text.AppendJoin(',', row).Append('\n');
            }
        }
        return text.ToString();
    }

    private static string WriteSquares(ScenarioSurface surface, IReadOnlyList<string> groups)
    {
        var cells = surface.Ground.Cells;
        var text = new StringBuilder("easting,northing,size,population,municipality,group,minutes_before,minutes_after\n");
        for (var cell = 0; cell < cells.Count; cell++)
        {
            var easting = cells.West + (cells.Numbers[cell] % cells.Columns * cells.SizeMetres);
            var northing = cells.South + (cells.Numbers[cell] / cells.Columns * cells.SizeMetres);
            text.Append(
                CultureInfo.InvariantCulture,
                $"{easting},{northing},{cells.SizeMetres},{cells.Persons[cell]},{SafeCsv.Cell(surface.Ground.MunicipalityOf(cell))},{SafeCsv.Cell(groups[cell])},{Minutes(surface.Before[cell])},{Minutes(surface.After[cell])}\n"
            );
        }
        return text.ToString();
    }

    private static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Minutes(short minutes) => minutes < 0 ? "" : minutes.ToString(CultureInfo.InvariantCulture);
}
