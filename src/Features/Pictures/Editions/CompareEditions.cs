using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Contracts;
using Samplan.Formats.Csv;
using Samplan.Kernel;
using Samplan.Pictures.Contracts;
using Samplan.Pictures.Contracts.Maps;
using Samplan.Pictures.Pages.Editions;

namespace Samplan.Pictures.Editions;

/// <summary>Two editions side by side: the map, the words and the rows of what differs, and the rows as a file.</summary>
internal sealed class CompareEditions(IEditionSight sight, IEditions editions, IChangeMaps maps)
{
    private static readonly string[] s_shown = ["changes", "before", "after", "both"];
    private static readonly string[] s_tables = ["all", "places", "links"];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/editions/compare", (HttpContext context, CompareEditions page) => page.ShowAsync(context)).WithName(nameof(CompareEditions));
        routes
            .MapGet("/editions/compare/rows.csv", (HttpContext context, CompareEditions page) => page.WriteAsync(context))
            .WithName("GetEditionComparisonFile");
    }

    private async Task<IResult> ShowAsync(HttpContext context)
    {
        var seen = await sight.ListAsync(context.ActorOf(), context.RequestAborted);
        if (Choose(context, seen) is not { } pair)
            return EditionAnswers.Refused(context, new Refusal("pictures.editions-to-compare"), StatusCodes.Status404NotFound);
        var frame = PageFrame.Of(context) with { Kept = FormattableString.Invariant($"from={pair.From.Number}&to={pair.To.Number}&") };
        var compared = await editions.CompareAsync(pair.From.Number, pair.To.Number, frame.Texts.Language, context.RequestAborted);
        if (compared.Value is not { } comparison)
            return EditionAnswers.Refused(context, compared.Refusal!, StatusCodes.Status409Conflict);
        var shown = OneOf(context, "show", s_shown);
        var drawn = await DrawAsync(pair, comparison, shown, frame.Texts.Language, context.RequestAborted);
        return drawn.Value is { } views
            ? EditionAnswers.Page<EditionComparisonPage>(
                frame,
                new EditionComparisonView(seen, pair.From, pair.To, comparison, shown, OneOf(context, "table", s_tables), views)
            )
            : EditionAnswers.Refused(context, drawn.Refusal!, StatusCodes.Status409Conflict);
    }

    private async Task<IResult> WriteAsync(HttpContext context)
    {
        var seen = await sight.ListAsync(context.ActorOf(), context.RequestAborted);
        if (Choose(context, seen) is not { } pair)
            return EditionAnswers.Refused(context, new Refusal("pictures.editions-to-compare"), StatusCodes.Status404NotFound);
        var language = PageFrame.Of(context).Texts.Language;
        var compared = await editions.CompareAsync(pair.From.Number, pair.To.Number, language, context.RequestAborted);
        return compared.Value is { } comparison
            ? TypedResults.File(
                Encoding.UTF8.GetBytes(Write(comparison)),
                "text/csv; charset=utf-8",
                FormattableString.Invariant($"editions-{pair.From.Number}-{pair.To.Number}.csv")
            )
            : EditionAnswers.Refused(context, compared.Refusal!, StatusCodes.Status409Conflict);
    }

    private async Task<Outcome<List<(Edition?, ChangeMapView)>>> DrawAsync(
        (Edition From, Edition To) pair,
        PictureComparison comparison,
        string shown,
        string language,
        CancellationToken cancellation
    )
    {
        (Edition? Named, Edition Outline, ChangeMapMode Mode)[] wanted = shown switch
        {
            "before" => [(pair.From, pair.From, ChangeMapMode.Before)],
            "after" => [(pair.To, pair.To, ChangeMapMode.After)],
            "both" => [(pair.From, pair.From, ChangeMapMode.Before), (pair.To, pair.To, ChangeMapMode.After)],
            _ => [(null, pair.To, ChangeMapMode.Changes)],
        };
        var drawn = new List<(Edition?, ChangeMapView)>();
        foreach (var (named, outline, mode) in wanted)
        {
            var opened = await editions.OpenAsync(outline.Number, cancellation);
            if (opened.Value is not { } frozen)
                return opened.Refusal!;
            var request = new ChangeMapRequest(language, mode, TagsOf(comparison, mode), frozen.Manifest.Drawings);
            var map = await maps.DrawAsync(outline.Number, comparison, request, cancellation);
            if (map.Value is not { } view)
                return map.Refusal!;
            drawn.Add((named, view));
        }
        return drawn;
    }

    /// <summary>The number of the proposal beside each place that it changes.</summary>
    private static Dictionary<string, string> TagsOf(PictureComparison comparison, ChangeMapMode mode) =>
        mode != ChangeMapMode.Changes
            ? []
            : comparison
                .Rows.Where(row => row is { Kind: "class", Proposals: [_, ..] })
                .ToDictionary(row => row.Objects[0], row => row.Proposals[0], StringComparer.Ordinal);

    /// <summary>The two that are asked for; where none is named, the newest and the one before it. Null when the reader does not see two such.</summary>
    private static (Edition From, Edition To)? Choose(HttpContext context, IReadOnlyList<Edition> seen)
    {
        var to = Find("to") ?? (!context.Request.Query.ContainsKey("to") && seen is [var newest, ..] ? newest : null);
        var from = Find("from") ?? (context.Request.Query.ContainsKey("from") || to is null ? null : new EditionListView(seen, false).EarlierThan(to) ?? to);
        return from is not null && to is not null ? (from, to) : null;

        Edition? Find(string parameter) =>
            int.TryParse(context.Request.Query[parameter], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? seen.FirstOrDefault(edition => edition.Number == number)
                : null;
    }

    private static string OneOf(HttpContext context, string parameter, string[] known) =>
        context.Request.Query[parameter].ToString() is var asked && known.Contains(asked, StringComparer.Ordinal) ? asked : known[0];

    private static string Write(PictureComparison comparison)
    {
        // The mark tells spreadsheets that å, ä and ö are UTF-8.
        var text = new StringWriter();
        text.Write('\uFEFF');
        var csv = new CsvWriter(text, guardsFormulas: true);
        csv.Row("sign", "kind", "name", "dimension", "before", "after", "deciding", "value_before", "value_after", "unit", "proposals", "sentence", "detail");
        foreach (var row in comparison.Rows)
        {
            foreach (var field in new[] { row.Sign, row.Kind, row.Name, row.Dimension, row.Before, row.After, row.Deciding })
                csv.Field(field ?? "");
            csv.Field(row.ValueBefore);
            csv.Field(row.ValueAfter);
            foreach (var field in new[] { row.Unit, string.Join(' ', row.Proposals), row.Sentence, row.Detail })
                csv.Field(field);
            csv.EndRow();
        }
        return text.ToString();
    }
}
