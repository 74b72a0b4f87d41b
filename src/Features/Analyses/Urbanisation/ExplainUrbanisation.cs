using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Contracts;
using Samplan.Analyses.Contracts;
using Samplan.Analyses.Contracts.Urbanisation;
using Samplan.Analyses.Pages;
using Samplan.Analyses.Pages.Views;
using Samplan.Analyses.Regions;
using Samplan.Kernel;

namespace Samplan.Analyses.Urbanisation;

/// <summary>"Varför?" for a cell and for a unit, of the kept degree of urbanisation: its numbers beside the thresholds, in words.</summary>
internal sealed class ExplainUrbanisation(IDerivations derivations)
{
    private const int CellDigits = 13;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes
            .MapGet("/urbanisation/cells", (HttpContext context, ExplainUrbanisation page) => page.ShowCellAsync(context))
            .WithName("ExplainUrbanisationCell");
        routes
            .MapGet(
                "/urbanisation/units/{layer}/{unit}",
                (string layer, string unit, HttpContext context, ExplainUrbanisation page) => page.ShowUnitAsync(layer, unit, context)
            )
            .WithName("ExplainUrbanisationUnit");
    }

    private async Task<IResult> ShowCellAsync(HttpContext context)
    {
        var frame = PageFrame.Of(context);
        var id = context.Request.Query["cell"].ToString().Trim();
        var set = await derivations.FindResultAsync<UrbanisationSet>(AnalysisSteps.Urbanisation, context.RequestAborted);
        if (set is null || FindCell(set, id) is not { } cell)
            return ShowRegions.Page<FunctionalMissingPage>(frame, Refusal.Of("functional.urbanisation.no-cell", ("cell", id)), StatusCodes.Status404NotFound);
        var (texts, words) = (frame.Texts, new FunctionalWords(frame.Texts));
        var rules = UrbanisationChoice.ReadParameters(set.Choice.Parameters).Parameters;
        var (density, size) = (rules.UrbanCentre.Clusters.MinimumDensity, rules.UrbanCentre.Clusters.MinimumPersons);
        var persons = set.Populations[cell];
        List<string> sentences =
        [
            texts.Say("functional.urbanisation.cell-sentence", ("one", NameOf(texts, set.LevelOne[cell])), ("two", NameOf(texts, set.LevelTwo[cell]))),
            persons is { } known
                ? texts.Say("functional.urbanisation.cell-persons", ("persons", words.Count(known)))
                : texts["functional.urbanisation.cell-unknown"],
        ];
        if (set.CentreOfCells[cell] is >= 0 and var number)
        {
            var centre = set.Centres[number];
            sentences.Add(texts.Say("functional.urbanisation.cell-centre", ("persons", words.Count(centre.Persons)), ("cells", words.Count(centre.Cells))));
            if (persons < density)
                sentences.Add(texts["functional.urbanisation.cell-gap"]);
        }
        else
        {
            sentences.Add(texts.Say("functional.urbanisation.cell-no-centre", ("density", words.Count(density)), ("size", words.Count(size))));
            sentences.Add(
                texts.Say(
                    "functional.urbanisation.cell-cluster",
                    ("density", words.Count(rules.UrbanCluster.MinimumDensity)),
                    ("size", words.Count(rules.UrbanCluster.MinimumPersons))
                )
            );
        }
        return ShowRegions.Page<UrbanisationWhyPage>(
            frame with
            {
                Kept = $"cell={id}&",
            },
            new UrbanisationWhyView(texts.Say("functional.urbanisation.cell-title", ("cell", id)), sentences, null, set.Source)
        );
    }

    private async Task<IResult> ShowUnitAsync(string layer, string id, HttpContext context)
    {
        var frame = PageFrame.Of(context);
        var set = await derivations.FindResultAsync<UrbanisationSet>(AnalysisSteps.Urbanisation, context.RequestAborted);
        var units = await derivations.FindResultAsync<UrbanisationUnits>(AnalysisSteps.UrbanisationUnits, context.RequestAborted);
        if (set is null || units?.Find(layer)?.Units.FirstOrDefault(one => one.Id == id || one.Code == id) is not { } unit)
            return ShowRegions.Page<FunctionalMissingPage>(frame, Refusal.Of("functional.urbanisation.no-unit", ("unit", id)), StatusCodes.Status404NotFound);
        var (texts, words, degrees) = (frame.Texts, new FunctionalWords(frame.Texts), new UrbanisationWords(frame.Texts));
        List<string> sentences =
        [
            texts.Say("functional.urbanisation.unit-sentence", ("unit", unit.Name), ("degree", degrees.Degree(unit)), ("class", degrees.Class(unit))),
            degrees.Reason(unit),
        ];
        if (unit.IsByArea)
            sentences.Add(texts["functional.urbanisation.by-area"]);
        if (unit.UnknownShare > 0)
            sentences.Add(texts.Say("functional.urbanisation.unknown", ("share", words.Share(unit.UnknownShare))));
        if (unit.Margin is { } margin)
            sentences.Add(texts.Say("functional.urbanisation.margin", ("margin", words.Share(margin))));
        var title = texts.Say("functional.urbanisation.unit-title", ("unit", unit.Name));
        return ShowRegions.Page<UrbanisationWhyPage>(frame, new UrbanisationWhyView(title, sentences, unit, set.Source));
    }

    /// <summary>By the 13 digits of the lower-left corner, six for the easting and seven for the northing.</summary>
    private static int? FindCell(UrbanisationSet set, string id)
    {
        if (id.Length != CellDigits || !long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            return null;
        var column = int.Parse(id[..6], CultureInfo.InvariantCulture) / UrbanisationGround.CellMetres;
        var row = int.Parse(id[6..], CultureInfo.InvariantCulture) / UrbanisationGround.CellMetres;
        for (var cell = 0; cell < set.Columns.Count; cell++)
        {
            if (set.Columns[cell] == column && set.Rows[cell] == row)
                return cell;
        }
        return null;
    }

    private static string NameOf(Texts texts, byte code) => texts[FormattableString.Invariant($"degurba.class-{code}")];
}
