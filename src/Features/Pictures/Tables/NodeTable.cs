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

    /// <summary>What the ruleset lists for the table; else inhabitants first, then what the criteria measure, in their order.</summary>
    private List<Indicator> ListIndicators()
    {
        var listed = book.Ruleset.Table.Where(book.Series.ContainsKey).Select(book.Ruleset.FindIndicator).OfType<Indicator>().ToList();
        if (listed.Count > 0)
            return listed;
        var measured = book
            .Ruleset.Criteria.Select(criterion => book.Ruleset.FindIndicator(criterion.Indicator))
            .OfType<Indicator>()
            .Where(one => book.Series.TryGetValue(one.Key, out var series) && series.Years.Count > 0 && one.Method is not IndicatorMethod.NationalReference);
        return [.. new[] { FindPopulation(book) }.OfType<Indicator>().Concat(measured).DistinctBy(one => one.Key).Take(MostIndicators)];
    }

    private ColumnView Column(Indicator indicator)
    {
        var name = $"{indicator.Name.In(Language)} {TimeOf(indicator)}".TrimEnd();
        return new ColumnView(indicator.Key, indicator.ShortName?.In(Language) ?? name, FormatOf(indicator), indicator.Decimals) { FullName = name };
    }

    /// <summary>The year or years that the column stands for, as its heading says them; empty when no year is known.</summary>
    private string TimeOf(Indicator indicator)
    {
        if (IsSpan(indicator))
            return indicator.Period is { } period ? string.Create(CultureInfo.InvariantCulture, $"{period.From}–{period.To % 100:00}") : "";
        return book.Series[indicator.Key].Years is [{ Year: { } year }, ..] ? year.ToString(CultureInfo.InvariantCulture) : "";
    }

    private static bool IsSpan(Indicator indicator) =>
        indicator.Method is IndicatorMethod.Change || (indicator.Period is { } period && period.From != period.To);

    private static string FormatOf(Indicator indicator)
    {
        var isSigned = IsSpan(indicator) || indicator.Method is IndicatorMethod.Difference or IndicatorMethod.NetCommuting;
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
