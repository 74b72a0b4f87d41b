using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Contracts;
using Samplan.Formats.Csv;
using Samplan.Kernel;
using Samplan.Pictures.Contracts;
using Samplan.Proposals.Contracts;
using Samplan.Proposals.Sketches;

namespace Samplan.Proposals.Reading;

/// <summary>The changes of a proposal as a file: what, why, how large what is drawn is, its geometry, and a column for each question of the forms.</summary>
internal sealed class GetChangeFile(ProposalDesk desk, ProposalReading reading, IChangeSets changeSets, SketchClassStore sketches)
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/proposals/{number:int}/changes.csv", (int number, HttpContext context, GetChangeFile file) => file.WriteAsync(context, number))
            .WithName(nameof(GetChangeFile))
            .May(ProposalPermissions.See);

    private async Task<IResult> WriteAsync(HttpContext context, int number)
    {
        if (await desk.FindAsync(context.ActorOf(), number) is not { } proposal)
            return ProposalAnswers.NoProposal(context, number);
        var opened = await changeSets.OpenAsync(proposal.Edition, context.RequestAborted);
        if (opened.Value is not { } @base)
            return ProposalAnswers.Refused(context, opened.Refusal!, StatusCodes.Status409Conflict);
        var texts = PageFrame.Of(context).Texts;
        var classes = (await sketches.ListAsync()).ToDictionary(one => one.Key, StringComparer.Ordinal);
        var rows = reading.Say(proposal.AcceptedChanges, @base, texts);
        return TypedResults.File(
            Encoding.UTF8.GetBytes(Write(rows, classes, texts)),
            "text/csv; charset=utf-8",
            FormattableString.Invariant($"proposal-{number}.csv")
        );
    }

    private static string Write(IReadOnlyList<Pages.ChangeView> rows, Dictionary<string, SketchClass> classes, Texts texts)
    {
        var answers = rows.Select(row => SketchForm.Say(ClassOf(row.Change), row.Change, texts)).ToArray();
        var questions = answers.SelectMany(given => given.Select(one => one.Question)).Distinct(StringComparer.Ordinal).ToArray();
        // The mark tells spreadsheets that å, ä and ö are UTF-8.
        var text = new StringWriter();
        text.Write('\uFEFF');
        var csv = new CsvWriter(text, guardsFormulas: true);
        csv.Row([.. new[] { "kind", "change", "reason", "class", "title", "length_m", "area_m2", "wkt_epsg3006" }, .. questions]);
        foreach (var (row, given) in rows.Zip(answers))
        {
            var drawn = DrawnShape.Find(row.Change);
            foreach (var field in new[] { row.Change.Kind, row.Words, row.Change.Reason, ClassOf(row.Change)?.NameIn(texts.Language), row.Change["title"] })
                csv.Field(field ?? "");
            csv.Field(drawn is { IsLine: true } ? drawn.Metres.Length : null);
            csv.Field(drawn is { IsArea: true } ? drawn.Metres.Area : null);
            csv.Field(drawn?.Metres.AsText() ?? "");
            foreach (var question in questions)
                csv.Field(given.FirstOrDefault(one => one.Question == question).Answer ?? "");
            csv.EndRow();
        }
        return text.ToString();

        SketchClass? ClassOf(Modification change) => classes.GetValueOrDefault(change["sketch-class"] ?? "");
    }
}
