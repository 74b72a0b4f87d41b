using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Contracts;
using Samplan.Analyses.Contracts;
using Samplan.Analyses.Contracts.Urbanisation;
using Samplan.Analyses.Pages;
using Samplan.Analyses.Pages.Views;
using Samplan.Analyses.Studies;
using Samplan.Kernel;

namespace Samplan.Analyses.Urbanisation;

/// <summary>"Varför?" for a cell and for a unit, by the kept thresholds or by those that the address tries: its numbers beside the thresholds, in words.</summary>
internal sealed class ExplainUrbanisation(UrbanisationLab lab, IAnalysisChoices choices)
{
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
        var (frame, id) = (PageFrame.Of(context), context.Request.Query["cell"].ToString().Trim());
        var (choice, query, found) = await ReadAsync(context);
        if (found.Value is not { } population)
            return Missing(frame, found.Refusal!);
        var cells = UrbanisationLab.Classify(population, choice, context.RequestAborted);
        if (cells.FindCell(id) is not { } cell)
            return Missing(frame, Refusal.Of("functional.urbanisation.no-cell", ("cell", id)));
        var title = frame.Texts.Say("functional.urbanisation.cell-title", ("cell", id));
        var view = new UrbanisationWhyView(title, [.. ListReasons(cells, cell, choice, frame.Texts)], null, population.Source) { Query = query };
        return TrialPage.Show<UrbanisationWhyPage>(frame with { Kept = $"cell={Uri.EscapeDataString(id)}&{Ended(query)}" }, view);
    }

    private static IEnumerable<string> ListReasons(ClassedGround cells, int cell, UrbanisationChoice choice, Texts texts)
    {
        var words = new FunctionalWords(texts);
        var rules = UrbanisationChoice.ReadParameters(choice.Parameters).Parameters;
        var (density, size) = (rules.UrbanCentre.Clusters.MinimumDensity, rules.UrbanCentre.Clusters.MinimumPersons);
        var persons = cells.Population.Ground.Grid.Persons[cell];
        yield return texts.Say(
            "functional.urbanisation.cell-sentence",
            ("one", NameOf(texts, cells.One.Codes[cell])),
            ("two", NameOf(texts, cells.Two.Codes[cell]))
        );
        yield return double.IsNaN(persons)
            ? texts["functional.urbanisation.cell-unknown"]
            : texts.Say("functional.urbanisation.cell-persons", ("persons", words.Count(persons)));
        if (cells.Centres.Of(cell) is { } number)
        {
            var centre = cells.Centres.Centres[number];
            yield return texts.Say("functional.urbanisation.cell-centre", ("persons", words.Count(centre.Persons)), ("cells", words.Count(centre.CellCount)));
            if (persons < density)
                yield return texts["functional.urbanisation.cell-gap"];
            yield break;
        }
        yield return texts.Say("functional.urbanisation.cell-no-centre", ("density", words.Count(density)), ("size", words.Count(size)));
        yield return texts.Say(
            "functional.urbanisation.cell-cluster",
            ("density", words.Count(rules.UrbanCluster.MinimumDensity)),
            ("size", words.Count(rules.UrbanCluster.MinimumPersons))
        );
    }

    private async Task<IResult> ShowUnitAsync(string layer, string id, HttpContext context)
    {
        var frame = PageFrame.Of(context);
        var (choice, query, found) = await ReadAsync(context);
        if (found.Value is not { } population)
            return Missing(frame, found.Refusal!);
        var trial = await lab.TryAsync(population, choice, layer, context.RequestAborted);
        if (trial?.Layer.Units.FirstOrDefault(one => one.Id == id || one.Code == id) is not { } unit)
            return Missing(frame, Refusal.Of("functional.urbanisation.no-unit", ("unit", id)));
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
        return TrialPage.Show<UrbanisationWhyPage>(
            frame with
            {
                Kept = Ended(query),
            },
            new UrbanisationWhyView(title, sentences, unit, population.Source) { Query = query }
        );
    }

    /// <summary>The thresholds of the address or else the kept ones, what an address carries of them, and the people of their year.</summary>
    private async Task<(UrbanisationChoice Choice, string Query, Outcome<PopulatedGround> Found)> ReadAsync(HttpContext context)
    {
        var kept = await choices.GetUrbanisationAsync();
        var read = UrbanisationQuery.Read(context.Request, kept);
        if (read.Value is not { } choice)
            return (kept, "", read.Refusal!);
        var found = await lab.FindPopulationAsync(choice.Year, context.RequestAborted) ?? new Refusal("functional.urbanisation.none");
        return (choice, ReferenceEquals(choice, kept) ? "" : UrbanisationQuery.Write(choice), found);
    }

    private static IResult Missing(PageFrame frame, Refusal refusal) => TrialPage.Show<FunctionalMissingPage>(frame, refusal, StatusCodes.Status404NotFound);

    private static string Ended(string query) => query.Length == 0 ? "" : query + "&";

    private static string NameOf(Texts texts, byte code) => texts[FormattableString.Invariant($"degurba.class-{code}")];
}
