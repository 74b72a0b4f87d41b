using Samplan.Catalogue.Contracts;

namespace Samplan.Features.Tests.Catalogue;

public sealed class PlaceMatcherTests
{
    private static readonly PlaceName[] s_places =
    [
        new("Västerås", "T1", "Västerås", "1980"),
        new("Tidö-Lindö", "T2", "Västerås", "1980"),
        new("Kvicksund", "T3", "Västerås", "1980"),
        new("Kvicksund", "T4", "Eskilstuna", "0484"),
        new("Å", "T5"),
    ];

    [Theory]
    [InlineData("Västerås", PlaceMatchKind.Exact, 0)]
    [InlineData("T2", PlaceMatchKind.Exact, 1)]
    [InlineData("TidöLindö", PlaceMatchKind.Spelling, 1)]
    [InlineData("tidö  lindö", PlaceMatchKind.Spelling, 1)]
    [InlineData("Va\u0308stera\u030as", PlaceMatchKind.Spelling, 0)]
    [InlineData("Kvicksund", PlaceMatchKind.Ambiguous, -1)]
    [InlineData("Kvicksund (Eskilstuna)", PlaceMatchKind.Spelling, 3)]
    [InlineData("Kvicksund, Västerås", PlaceMatchKind.Spelling, 2)]
    [InlineData("Vasteras", PlaceMatchKind.Unknown, -1)]
    [InlineData("", PlaceMatchKind.Unknown, -1)]
    public void A_name_is_found_exactly_then_without_case_spaces_and_hyphens(string name, PlaceMatchKind kind, int place)
    {
        var match = new PlaceMatcher(s_places).Match(name);

        Assert.Equal((kind, place), (match.Kind, match.Place));
    }

    [Theory]
    [InlineData("Eskilstuna", 3)]
    [InlineData("0484", 3)]
    [InlineData("484", 3)]
    [InlineData("västerås", 2)]
    public void The_municipality_of_the_row_tells_two_places_of_one_name_apart(string municipality, int place) =>
        Assert.Equal(place, new PlaceMatcher(s_places).Match("Kvicksund", municipality).Place);

    [Fact]
    public void A_place_of_the_same_name_in_another_municipality_is_another_place() =>
        Assert.Equal(PlaceMatchKind.Unknown, new PlaceMatcher(s_places).Match("Västerås", "Umeå").Kind);

    [Fact]
    public void A_place_that_does_not_say_where_it_lies_is_not_ruled_out() => Assert.Equal(4, new PlaceMatcher(s_places).Match("Å", "Kramfors").Place);

    [Fact]
    public void An_ambiguous_name_says_which_places_it_may_be()
    {
        var matcher = new PlaceMatcher(s_places);

        Assert.Equal(
            ["Kvicksund (Västerås)", "Kvicksund (Eskilstuna)"],
            matcher.Match("Kvicksund").Candidates.Select(place => matcher.Places[place].Qualified)
        );
    }

    [Fact]
    public void An_alias_speaks_where_the_names_do_not_and_never_against_them()
    {
        var matcher = new PlaceMatcher(
            s_places,
            new Dictionary<string, string>
            {
                ["Aros"] = "Västerås",
                ["Kvicksund"] = "T4",
                ["Västerås"] = "Å",
                ["Nowhere"] = "Ingenstans",
            }
        );

        Assert.Equal((PlaceMatchKind.Alias, 0), (matcher.Match("aros").Kind, matcher.Match("aros").Place));
        Assert.Equal((PlaceMatchKind.Alias, 3), (matcher.Match("Kvicksund").Kind, matcher.Match("Kvicksund").Place));
        Assert.Equal((PlaceMatchKind.Exact, 0), (matcher.Match("Västerås").Kind, matcher.Match("Västerås").Place));
        Assert.Equal(PlaceMatchKind.Unknown, matcher.Match("Nowhere").Kind);
    }
}
