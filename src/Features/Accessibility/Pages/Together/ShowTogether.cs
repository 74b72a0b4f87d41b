using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Samplan.Accessibility.Ground;
using Samplan.Accessibility.Together;
using Samplan.Accounts.Contracts;
using Samplan.Analyses.Contracts;
using Samplan.Catalogue.Contracts;
using Samplan.Engine.Nodes.Rulesets;
using Samplan.Kernel;

namespace Samplan.Accessibility.Pages.Together;

/// <summary>Nearness, mobility and access to the net beside each other, place by place; all of it without scripts.</summary>
internal sealed class ShowTogether(TravelShelf grounds, TogetherShelf shelf, IDerivations derivations, IDatasets datasets, TimeProvider clock)
{
    private const string DigitalRole = "digital-access";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/accessibility/together", (HttpContext context, ShowTogether page) => page.ShowAsync(context)).WithName(nameof(ShowTogether));

    private async Task<IResult> ShowAsync(HttpContext context)
    {
        var (frame, request, cancellation) = (PageFrame.Of(context), TogetherRequest.Of(context), context.RequestAborted);
        if (await grounds.FindAsync(context) is not { } ground)
            return new RazorComponentResult<NoNetworkPage>(new Dictionary<string, object?> { ["Frame"] = frame });
        var reached = await shelf.GetAsync(ground, request, cancellation);
        var digital = await derivations.FindResultAsync<DigitalSet>(AnalysisSteps.Digital(Geography.Place), cancellation);
        var rows = ground.Places.Places.Select((_, place) => RowOf(ground, reached, digital, place)).ToList();
        var chosen = rows.FindIndex(row => row.Id == request.Place);
        var view = new TogetherView(
            request.NearMinutes,
            request.FarMinutes,
            reached.Kinds,
            rows,
            chosen < 0 ? null : rows[chosen],
            chosen < 0 || digital is null ? [] : ListYears(digital, chosen),
            digital is not null,
            [.. How(frame.Texts, ground, request, reached)],
            await ListSourcesAsync(frame.Texts, ground, cancellation)
        )
        {
            AddressOf = id => "/accessibility/together?" + request.AddressOf(id) + (frame.Query.Length == 0 ? "" : "&" + frame.Query[1..]) + "#chosen",
        };
        return new RazorComponentResult<TogetherPage>(new Dictionary<string, object?> { ["Frame"] = frame, ["View"] = view })
        {
            StatusCode = request.Place is not null && chosen < 0 ? StatusCodes.Status404NotFound : StatusCodes.Status200OK,
        };
    }

    private static TogetherRow RowOf(TravelGround ground, KindsReached reached, DigitalSet? digital, int place)
    {
        var unit = ground.Places.Places[place];
        // The three are of one year: the newest in which any of them is known.
        var newest = digital is not null && ListYears(digital, place) is [var first, ..] ? first : null;
        return new TogetherRow(unit.Id, unit.Label, unit.Municipality)
        {
            Walk = reached.Walk[place],
            Bike = reached.Bike[place],
            Car = reached.Car[place],
            Transit = reached.Transit?[place],
            Share100 = newest?.Share100,
            Share1000 = newest?.Share1000,
            Mobile = newest?.Mobile,
            Year = newest?.Year,
        };
    }

    private static IReadOnlyList<DigitalYearRow> ListYears(DigitalSet digital, int place)
    {
        return
        [
            .. digital
                .Figures.SelectMany(figure => figure.Years)
                .Where(year => year.Values[place] is not null)
                .Select(year => year.Year)
                .Distinct()
                .OrderByDescending(year => year ?? int.MaxValue)
                .Select(year => new DigitalYearRow(year, At(DigitalFigure.Share100, year), At(DigitalFigure.Share1000, year), At(DigitalFigure.Mobile, year))),
        ];

        double? At(DigitalFigure figure, int? year) => digital.Of(figure).Years.FirstOrDefault(one => one.Year == year)?.Values[place];
    }

    private static IEnumerable<string> How(Texts texts, TravelGround ground, TogetherRequest request, KindsReached reached)
    {
        yield return texts.Say("accessibility.together.how.near", ("minutes", $"{request.NearMinutes}"));
        yield return texts.Say("accessibility.together.how.far", ("minutes", $"{request.FarMinutes}"));
        if (reached.Date is { } day)
            yield return texts.Say("accessibility.together.how.timetable", ("date", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        yield return texts["accessibility.together.how.digital"];
        yield return new ResultReading(texts, default).HowFar(ground);
    }

    private async Task<IReadOnlyList<SourceRow>> ListSourcesAsync(Texts texts, TravelGround ground, CancellationToken cancellation)
    {
        var reading = new ResultReading(texts, SwedishTime.Today(clock));
        var digital = (await datasets.ListAsync(cancellation)).Where(dataset => dataset.Role.StartsWith(DigitalRole, StringComparison.Ordinal));
        return reading.Sources([.. ground.Sources.Where(static source => source.Role is not ("population-grid" or "municipalities")), .. digital]);
    }
}
