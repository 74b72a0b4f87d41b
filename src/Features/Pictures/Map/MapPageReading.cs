using Samplan.Pictures.Connections;
using Samplan.Pictures.Contracts;
using Samplan.Pictures.Pages.Views;
using Samplan.Pictures.Places;
using Samplan.Pictures.Reading;
using Samplan.Pictures.Tables;

namespace Samplan.Pictures.Map;

/// <summary>Puts the page together from the address.</summary>
internal static class MapPageReading
{
    public static MapPageView Read(PageContent content, PageRequest request, AmendmentFormView form, LoadedLayers loaded)
    {
        var head = HeadReading.Read(content, request);
        var page = new MapPageView
        {
            Address = request.Address,
            Theme = request["theme"] is "light" or "dark" ? request["theme"]! : "auto",
            Paper = request["print"] is "a3" or "a4" ? request["print"] : null,
            Head = head,
            Legend = s_noLegend,
            Table = s_noTable,
        };
        return content.Book is { } book ? Fill(page, new Asked(content, book, request, form, loaded)) : page with { Empty = Empty(content, request) };
    }

    private static MapPageView Fill(MapPageView page, Asked asked)
    {
        var (content, book, request, _, loaded) = asked;
        var tables = new TableReading(content, book, request, loaded);
        var table = tables.Find(request["table"] ?? TableReading.Nodes);
        var filled = page with { Legend = new LegendReading(content, book, request).Read(), Table = table ?? tables.Find(TableReading.Nodes)! };
        if (table is null)
            filled = filled with { PanelMessage = request.Texts.Say("pictures.no-layer", ("layer", request["table"]!)) };
        return Open(filled, asked);
    }

    private static MapPageView Open(MapPageView page, Asked asked)
    {
        var (content, book, request, form, loaded) = asked;
        if (request["place"] is { } id)
        {
            return book.FindIndex(id) is { } index
                ? page with
                {
                    Place = new PlaceReading(content, book, request).Read(book.Places.Places[index], form),
                }
                : page with
                {
                    PanelMessage = request.Texts.Say("pictures.no-such-place", ("place", id)),
                };
        }
        if (request["link"] is { } ends)
        {
            return ends.Split('~') is [var from, var to] && new LinkReading(content, book, request).Find(from, to) is { } link
                ? page with
                {
                    Link = link,
                }
                : page with
                {
                    PanelMessage = request.Texts["pictures.no-such-link"],
                };
        }
        if (request["feature"] is { } feature)
        {
            return loaded.FindFeature(feature) is { } found
                ? page with
                {
                    Feature = new LayerRowsTable(found.Layer, found.Table, request).Feature(found.Row, content),
                }
                : page with
                {
                    PanelMessage = request.Texts["pictures.no-such-feature"],
                };
        }
        return page;
    }

    private static EmptyStateView Empty(PageContent content, PageRequest request)
    {
        var texts = request.Texts;
        var hasData = content.Datasets.Count > 0;
        var folder = content.Folder;
        return new EmptyStateView(
            texts[
                content.Problem is not null ? "pictures.empty.wrong-ruleset"
                : hasData ? "pictures.empty.not-built"
                : "pictures.empty.no-data"
            ],
            HeadReading.SayProblem(content, texts) ?? texts[hasData ? "pictures.empty.not-built-text" : "pictures.empty.no-data-text"],
            hasData ? $"./samplan build {folder}" : $"./samplan import {folder} FIL --as places"
        );
    }

    private static readonly LegendView s_noLegend = new()
    {
        Nodes = new NodeLegendView([], 0, 0, false, false, true),
        Links = new LinkLegendView([], [], 0, 0, 0, 0, true),
        Layers = [],
    };

    private static readonly TableView s_noTable = new()
    {
        Layer = TableReading.Nodes,
        Tabs = [],
        Columns = [],
        Rows = [],
        Total = 0,
    };

    /// <summary>What a page is put together from.</summary>
    private sealed record Asked(PageContent Content, PictureBook Book, PageRequest Request, AmendmentFormView Form, LoadedLayers Loaded);
}
