using System.Globalization;
using System.Text.RegularExpressions;
using Samplan.Accounts.Contracts;

namespace Samplan.Features.Tests.Pictures.Pages;

/// <summary>The code on paper as ISO/IEC 18004 says that a code looks.</summary>
public sealed class PaperCodeTests
{
    private const int QuietModules = 4;
    private const int FinderModules = 7;

    [Theory]
    [InlineData("http://localhost:5080/")]
    [InlineData("http://localhost:5080/?dimension=commuting,migration&cutoff=100&place=3002tc101&layers=population-grid:population:2025")]
    public void A_code_has_a_quiet_zone_and_a_finder_in_three_corners(string address)
    {
        var code = QrPicture.Of(address);
        var dark = Draw(code);

        // A version has four modules more than the one before it, the first 21.
        var side = code.SizeModules - (2 * QuietModules);
        Assert.True(side >= 21 && (side - 21) % 4 == 0, $"{side}");
        for (var along = 0; along < code.SizeModules; along++)
        for (var depth = 0; depth < QuietModules; depth++)
            Assert.False(dark[depth, along] || dark[along, depth] || dark[code.SizeModules - 1 - depth, along] || dark[along, code.SizeModules - 1 - depth]);
        var far = QuietModules + side - FinderModules;
        Assert.True(HasFinder(dark, QuietModules, QuietModules) && HasFinder(dark, QuietModules, far) && HasFinder(dark, far, QuietModules));
        Assert.False(HasFinder(dark, far, far));
    }

    [Fact]
    public void Another_address_is_another_code_and_the_same_is_the_same()
    {
        Assert.Equal(QrPicture.Of("http://localhost/?place=1"), QrPicture.Of("http://localhost/?place=1"));
        Assert.NotEqual(QrPicture.Of("http://localhost/?place=1").Path, QrPicture.Of("http://localhost/?place=2").Path);
    }

    /// <summary>A dark ring round a light one round a dark square of three.</summary>
    private static bool HasFinder(bool[,] dark, int top, int left) =>
        Enumerable
            .Range(0, FinderModules * FinderModules)
            .All(at =>
            {
                var (row, column) = (at / FinderModules, at % FinderModules);
                var ring = Math.Max(Math.Abs(row - 3), Math.Abs(column - 3));
                return dark[top + row, left + column] == (ring != 2);
            });

    private static bool[,] Draw(QrPicture code)
    {
        var dark = new bool[code.SizeModules, code.SizeModules];
        foreach (Match run in Regex.Matches(code.Path, @"M(\d+) (\d+)h(\d+)v1H\1z"))
        {
            var (from, row, length) = (Read(run, 1), Read(run, 2), Read(run, 3));
            for (var column = from; column < from + length; column++)
                dark[row, column] = true;
        }
        return dark;
    }

    private static int Read(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);
}
