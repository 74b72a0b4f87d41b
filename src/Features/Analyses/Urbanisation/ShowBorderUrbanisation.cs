using System.Globalization;
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

/// <summary>The page of the degree of urbanisation over the border: which year each country's people are of, and what the countries make together.</summary>
internal sealed class ShowBorderUrbanisation(IDerivations derivations)
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/urbanisation/border", (HttpContext context, ShowBorderUrbanisation page) => page.ShowAsync(context))
            .WithName(nameof(ShowBorderUrbanisation));

    private async Task<IResult> ShowAsync(HttpContext context)
    {
        var frame = PageFrame.Of(context);
        var set = await derivations.FindResultAsync<BorderUrbanisation>(AnalysisSteps.BorderUrbanisation, context.RequestAborted);
        var view = new BorderView(set, set is null ? null : BorderPicture.Draw(set), set is null ? [] : [.. Tables(set, frame.Texts)]);
        return TrialPage.Show<BorderPage>(frame, view);
    }

    private static IEnumerable<StudyTable> Tables(BorderUrbanisation set, Texts texts)
    {
        var words = new FunctionalWords(texts);
        yield return new StudyTable(
            texts["border.countries"],
            [
                texts["border.column.country"],
                texts["functional.field.year"],
                texts["keys.column.source"],
                texts["functional.column.persons"],
                texts["functional.column.cells"],
            ],
            2,
            [
                .. set.Countries.Select(country => new StudyRow(
                    null,
                    [
                        NameOf(texts, country),
                        country.Year?.ToString(CultureInfo.InvariantCulture) ?? "–",
                        country.Source,
                        words.Count(country.Persons),
                        words.Count(country.Cells),
                    ]
                )),
            ]
        );
        yield return new StudyTable(
            texts["border.clusters"],
            [texts["border.column.cluster"], .. set.Countries.Select(country => NameOf(texts, country)), texts["functional.column.cells"]],
            0,
            [
                .. set.Clusters.Select(cluster => new StudyRow(
                    null,
                    [
                        texts[cluster.HasCentre ? "degurba.class-3" : "degurba.class-2"],
                        .. cluster.Persons.Select(persons => words.Count(Math.Round(persons))),
                        words.Count(cluster.Cells),
                    ]
                )),
            ]
        );
    }

    private static string NameOf(Texts texts, BorderCountry country) =>
        texts.Has($"border.country.{country.Code}") ? texts[$"border.country.{country.Code}"] : country.Code.ToUpperInvariant();
}
