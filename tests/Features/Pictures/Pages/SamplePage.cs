using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Samplan.Kernel;
using Samplan.Pictures.Pages;
using Samplan.Pictures.Pages.Views;

namespace Samplan.Features.Tests.Pictures.Pages;

/// <summary>A small page with one town, and how a page becomes a document that a test can ask.</summary>
internal static class SamplePage
{
    public static readonly ClassView Town = new("centralort", "Centralort", "disc", 17, "#d9482b", "#ff8a63");
    public static readonly SourceView Register = new("Befolkning per tätort", "SCB", "2023", "fresh");

    public static PlaceView Place { get; } =
        new()
        {
            Id = "1001",
            Name = "Å & Ö",
            Class = Town,
            Status = "computed",
            Sentence = "Å & Ö är centralort.",
            Proof =
            [
                new ProofRowView("met", "Invånare", 18_443, 2_000, Source: Register),
                new ProofRowView("failed", "Branschbredd", 9, 12, Suffix: "av 20"),
                new ProofRowView("unknown", "Dagbefolkning", null, 50, Needs: "dagbefolkning per tätort"),
            ],
            Stability = [new StabilityView("År 2019–2023", [true, true, false])],
            Links = [new StrongLinkView("1001", "1002", "Sala", 300, 100)],
            Sources = [Register],
            Amendments = [],
            Form = new AmendmentFormView(new AntiforgeryView("token", "secret"), [new ChoiceView("centralort", "Centralort")], []),
        };

    public static MapPageView Page(params (string Name, string Value)[] query) =>
        new()
        {
            Address = new PageAddress(query.ToDictionary(pair => pair.Name, pair => pair.Value)),
            Theme = "auto",
            Head = new PictureHeadView
            {
                Region = "Vallmarken",
                Picture = "Strukturbild 2023",
                Status = "utkast",
                Date = new DateOnly(2026, 5, 19),
                Overdue = 1,
                Stale = 0,
                Sources = [Register, Register with { Name = "Rutor", Year = "2024" }],
            },
            Legend = new LegendView
            {
                Typology = new TypologyLegendView(["1", "5", "50"], "Invånare per km²", IsShown: true),
                Nodes = new NodeLegendView([new ClassCountView(Town, 9)], 10, 1, HasDiffering: false, HasAmended: false, IsShown: true),
                Links = new LinkLegendView(
                    [new DimensionView("commuting", "Pendling", "personer", "2023", "#2f4f86", "#a9c4f7", [new WidthClassView(50, null, 1.6)])],
                    ["commuting"],
                    50,
                    200,
                    73,
                    285,
                    IsShown: true
                ),
                Layers = [],
            },
            Table = new TableView
            {
                Layer = "nodes",
                Tabs = [new TableTabView("nodes", "Noder", 1)],
                Columns =
                [
                    new ColumnView("name", "Ort", "name"),
                    new ColumnView("population", "Invånare 2023", "number"),
                    new ColumnView("change", "Förändring", "signed-percent", 1),
                ],
                Rows =
                [
                    new RowView("place", "1001", [new CellView("Å & Ö"), new CellView(Number: 18_443), new CellView(Number: 0.021)]),
                    new RowView("place", "1002", [new CellView("Sala"), new CellView(), new CellView(Number: -0.05)]),
                ],
                Total = 2,
                Sort = "population",
                IsDescending = true,
            },
        };

    public static Task<IHtmlDocument> OfPage(MapPageView view, string language = "sv") =>
        Render<MapPage>(new() { ["View"] = view, ["Speech"] = Speech(language) });

    public static Task<IHtmlDocument> OfPlace(PlaceView view) =>
        Render<PlacePanel>(
            new()
            {
                ["View"] = view,
                ["Address"] = new PageAddress(new Dictionary<string, string>()),
                ["Speech"] = Speech("sv"),
            }
        );

    public static PageSpeech Speech(string language) => new(Texts.In(language));

    private static async Task<IHtmlDocument> Render<TComponent>(Dictionary<string, object?> parameters)
        where TComponent : IComponent
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(parameters))).ToHtmlString()
        );
        return await new HtmlParser().ParseDocumentAsync(html);
    }
}
