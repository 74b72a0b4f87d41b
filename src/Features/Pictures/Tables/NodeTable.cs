using System.Globalization;
using Samplan.Analyses.Contracts;
using Samplan.Engine.Nodes.Rulesets;
using Samplan.Pictures.Contracts;
using Samplan.Pictures.Pages.Views;
using Samplan.Pictures.Reading;

namespace Samplan.Pictures.Tables;

/// <summary>Every place with its class and the indicators that the classes go by.</summary>
internal sealed class NodeTable(PictureBook book, PageRequest request)
{
    private const int MostIndicators = 4;

    private string Language => request.Texts.Language;

    public TableContent Read()
    {
        var texts = request.Texts;
        var indicators = ListIndicators();
        ColumnView[] columns =
        [
            new("name", texts["pictures.column.place"], "name"),
            new("class", texts["pictures.column.class"], "class"),
            new("municipality", texts["pictures.column.municipality"], "text"),
            .. indicators.Select(Column),
            new("status", texts["pictures.column.status"], "text"),
        ];
        return new TableContent(
            columns,
            [.. book.Places.Places.Select((place, index) => Row(place, index, indicators))],
            indicators.Count > 0 ? indicators[0].Key : null
        );
    }

    /// <summary>The indicator of inhabitants: <c>population</c>, else the first that counts persons in the places file.</summary>
    public static Indicator? FindPopulation(PictureBook book) =>
        book.Ruleset.FindIndicator("population") is { } named && book.Series.ContainsKey(named.Key)
            ? named
            : book.Ruleset.Indicators.FirstOrDefault(one =>
                one is { Unit: IndicatorUnit.Persons, Method: IndicatorMethod.Column or IndicatorMethod.GridSum } && book.Series.ContainsKey(one.Key)
            );

    /// <summary>Inhabitants first, then what the criteria measure, in their order.</summary>
    private List<Indicator> ListIndicators()
    {
        var measured = book
            .Ruleset.Criteria.Select(criterion => book.Ruleset.FindIndicator(criterion.Indicator))
            .OfType<Indicator>()
            .Where(one => book.Series.TryGetValue(one.Key, out var series) && series.Years.Count > 0 && one.Method is not IndicatorMethod.NationalReference);
        return [.. new[] { FindPopulation(book) }.OfType<Indicator>().Concat(measured).DistinctBy(one => one.Key).Take(MostIndicators)];
    }

    private ColumnView Column(Indicator indicator)
    {
        var years = book.Series[indicator.Key].Years;
        var isSpan = indicator.Method is IndicatorMethod.Change;
        var year = years.Count > 0 && !isSpan ? years[0].Year?.ToString(CultureInfo.InvariantCulture) : null;
        return new ColumnView(indicator.Key, $"{indicator.Name.In(Language)} {year}".TrimEnd(), FormatOf(indicator), indicator.Decimals);
    }

    private static string FormatOf(Indicator indicator)
    {
        var isSigned = indicator.Method is IndicatorMethod.Change or IndicatorMethod.Difference or IndicatorMethod.NetCommuting;
        var isShare = indicator.Unit is IndicatorUnit.Percent or IndicatorUnit.Share;
        return (isSigned, isShare) switch
        {
            (true, true) => "signed-percent",
            (true, false) => "signed",
            (false, true) => "percent",
            (false, false) => "number",
        };
    }

    private RowView Row(Place place, int index, IReadOnlyList<Indicator> indicators)
    {
        var node = book.Nodes.Nodes[index];
        return new RowView(
            "place",
            place.Id,
            [
                new CellView(place.Label),
                new CellView(request.Speech[node.IsUndetermined ? "undetermined" : "no-class"], Class: ClassViews.Find(book, node.Class, Language)),
                new CellView(place.Municipality),
                .. indicators.Select(indicator => new CellView(Number: ValueOf(indicator, index))),
                new CellView(StatusOf(node)),
            ]
        );
    }

    private double? ValueOf(Indicator indicator, int index) =>
        book.Series[indicator.Key].Latest(index).Value / (indicator.Unit == IndicatorUnit.Percent ? 100 : 1);

    private string StatusOf(Node node)
    {
        var status = request.Speech[$"status-{node.Status}"];
        return node.DiffersFromDecision ? $"{status}, {request.Speech["differs-from-decision"]}" : status;
    }
}
