using Samplan.Kernel;
using Samplan.Pictures.Contracts;
using Samplan.Pictures.Contracts.Maps;
using Samplan.Proposals.Contracts;
using Samplan.Proposals.Sketches;
using Samplan.Proposals.Writing;

namespace Samplan.Features.Tests.Proposals;

/// <summary>What may be drawn, and what is asked about it.</summary>
public sealed class SketchTests
{
    private const string Line = """{"type":"LineString","coordinates":[[16.5,59.6],[16.6,59.7]]}""";
    private const string BowTie = """{"type":"Polygon","coordinates":[[[16,59],[16.2,59.2],[16.2,59],[16,59.2],[16,59]]]}""";

    private static readonly SketchClass s_corridor = new("corridor", "Stråk", "Corridor", [SketchGeometry.Line, SketchGeometry.Area], IsClosed: false)
    {
        Form =
        [
            Field("f1", SketchFieldKind.Choice, isRequired: true) with
            {
                Choices = [new("Tåg", "Train"), new("Buss", "Bus")],
            },
            Field("f2", SketchFieldKind.Number) with
            {
                Unit = "turer",
                Minimum = 1,
                Maximum = 200,
            },
            Field("f3", SketchFieldKind.Date),
            Field("f4", SketchFieldKind.YesNo),
            Field("f5", SketchFieldKind.Text, isRequired: true) with
            {
                IsClosed = true,
            },
        ],
    };

    [Fact]
    public void What_is_drawn_as_its_class_says_and_answered_is_taken() =>
        Assert.Empty(Check(Line, ("f1", "Tåg"), ("f2", "12"), ("f3", "2030-12-31"), ("f4", "yes")));

    [Theory]
    [InlineData("""{"type":"Point","coordinates":[16.5,59.6]}""", "proposals.sketch-other")]
    [InlineData(BowTie, "proposals.drawn-crosses")]
    [InlineData("""{"type":"LineString","coordinates":[[16.5,59.6],[16.5,59.6]]}""", "proposals.drawn-unsound")]
    [InlineData("""{"type":"LineString","coordinates":[[59.6,16.5],[59.7,16.6]]}""", "proposals.drawn-far")]
    [InlineData("""{"type":"Polygon","coordinates":[[[16,59],[16.000001,59],[16.000001,59.000001],[16,59]]]}""", "proposals.drawn-no-size")]
    [InlineData("vid ån", "proposals.drawn-unreadable")]
    [InlineData("""{"type":"LineString","coordinates":[]}""", "proposals.drawn-unreadable")]
    public void What_is_wrong_with_the_drawn_is_one_sentence(string geometry, string code) =>
        Assert.Equal(code, Assert.Single(Check(geometry, ("f1", "Tåg"))).Code);

    [Fact]
    public void A_crossing_is_told_with_its_place()
    {
        var refusal = Assert.Single(Check(BowTie, ("f1", "Tåg")));
        Assert.Equal("Ytan skär sig själv vid 59.1000 16.1000. Flytta brytpunkterna där så att kanten inte korsar sig.", Texts.In("sv").Say(refusal));
    }

    [Fact]
    public void A_drawing_of_too_many_vertices_is_no_drawing_by_hand()
    {
        var positions = Enumerable.Range(0, DrawnShape.MostVertices + 1).Select(index => FormattableString.Invariant($"[16.{index:D5},59.6]"));
        Assert.Equal(
            "proposals.drawn-vertices",
            Assert.Single(Check($$"""{"type":"LineString","coordinates":[{{string.Join(',', positions)}}]}""", ("f1", "Tåg"))).Code
        );
    }

    [Theory]
    [InlineData("f1", "", "proposals.answer-missing")]
    [InlineData("f1", "Flyg", "proposals.answer-choice")]
    [InlineData("f2", "många", "proposals.answer-number")]
    [InlineData("f2", "0", "proposals.answer-least")]
    [InlineData("f2", "201", "proposals.answer-most")]
    [InlineData("f3", "31/12", "proposals.answer-date")]
    [InlineData("f4", "kanske", "proposals.answer-choice")]
    public void What_is_wrong_with_an_answer_names_the_question(string field, string answer, string code)
    {
        var refusal = Assert.Single(Check(Line, [("f1", "Tåg"), (field, answer)]));
        Assert.Equal((code, $"fråga {field}"), (refusal.Code, refusal.Arguments["question"]));
    }

    [Fact]
    public void Answers_are_said_in_the_readers_language_with_their_unit()
    {
        var change = Change(Line, ("f1", "Tåg"), ("f2", "12"), ("f4", "no"));
        Assert.Equal([("fråga f1", "Tåg"), ("fråga f2", "12 turer"), ("fråga f4", "nej")], SketchForm.Say(s_corridor, change, Texts.In("sv")));
        Assert.Equal([("question f1", "Train"), ("question f2", "12 turer"), ("question f4", "no")], SketchForm.Say(s_corridor, change, Texts.In("en")));
    }

    [Theory]
    [InlineData(Line, "12,48 km")]
    [InlineData("""{"type":"LineString","coordinates":[[16.5,59.6],[16.501,59.6]]}""", "56 m")]
    [InlineData("""{"type":"Polygon","coordinates":[[[16.5,59.6],[16.51,59.6],[16.51,59.61],[16.5,59.6]]]}""", "31,4 ha")]
    [InlineData("""{"type":"Polygon","coordinates":[[[16.5,59.6],[16.6,59.6],[16.6,59.7],[16.5,59.6]]]}""", "31,44 km²")]
    [InlineData("""{"type":"Point","coordinates":[16.5,59.6]}""", "")]
    public void What_is_drawn_is_measured_in_the_plane(string geometry, string said) => Assert.Equal(said, DrawnShape.Read(geometry).Value!.Say("sv"));

    [Fact]
    public void Several_parts_drawn_at_once_are_a_change_each_and_each_has_a_name()
    {
        var drawn = Change(
            $$"""{"type":"GeometryCollection","geometries":[{{Line}},{{Line.Replace("59.6", "59.65", StringComparison.Ordinal)}}]}""",
            ("f1", "Tåg")
        );
        var parts = DrawnParts.Split(drawn, () => "second").Value!;
        Assert.Equal([("first", "Norra"), ("second", "Norra 2")], parts.Select(one => (one.Id, one["title"]!)));
        Assert.All(parts, one => Assert.Equal("Tåg", one["answer:f1"]));
        Assert.Contains("59.65", parts[1]["geometry"], StringComparison.Ordinal);
    }

    [Fact]
    public void Where_one_shape_is_asked_for_adjoining_areas_are_one()
    {
        const string West = """{"type":"Polygon","coordinates":[[[16,59],[16.1,59],[16.1,59.1],[16,59.1],[16,59]]]}""";
        const string East = """{"type":"Polygon","coordinates":[[[16.1,59],[16.2,59],[16.2,59.1],[16.1,59.1],[16.1,59]]]}""";
        var shape = new Modification(
            "one",
            "place-shape",
            new Dictionary<string, string> { ["geometry"] = $$"""{"type":"GeometryCollection","geometries":[{{West}},{{East}}]}""" },
            ""
        );
        var joined = Assert.Single(DrawnParts.Split(shape, () => "x").Value!);
        Assert.Equal("Polygon", DrawnShape.Read(joined["geometry"]!).Value!.Metres.GeometryType);
    }

    [Fact]
    public void A_class_tells_every_map_how_it_looks()
    {
        var style = (s_corridor with { Colour = DrawingColour.Purple, WidthPixels = 5, Dash = DrawingDash.Dashed }).ToStyle();
        Assert.Equal(("Stråk", DrawingColour.Purple, 5, DrawingDash.Dashed), (style.NameIn("sv"), style.Colour, style.WidthPixels, style.Dash));
    }

    private static IReadOnlyList<Refusal> Check(string geometry, params IReadOnlyList<(string Field, string Answer)> answers) =>
        SketchCheck.List(Change(geometry, answers), [s_corridor], "sv");

    private static Modification Change(string geometry, params IReadOnlyList<(string Field, string Answer)> answers)
    {
        var values = new Dictionary<string, string>
        {
            ["sketch-class"] = "corridor",
            ["title"] = "Norra",
            ["geometry"] = geometry,
        };
        foreach (var (field, answer) in answers)
            values[$"answer:{field}"] = answer;
        return new Modification("first", "drawing", values, "");
    }

    private static SketchField Field(string key, SketchFieldKind kind, bool isRequired = false) =>
        new(key, $"fråga {key}", $"question {key}", kind, isRequired, "", "", "", null, null, [], IsClosed: false);
}
