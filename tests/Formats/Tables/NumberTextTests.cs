using Samplan.Formats.Tables;

namespace Samplan.Formats.Tests.Tables;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData("12.5", '.', 12.5)]
    [InlineData("12,5", ',', 12.5)]
    [InlineData("1 234,5", ',', 1234.5)]
    [InlineData("1\u00A0234\u00A0567,5", ',', 1234567.5)]
    [InlineData("1\u202F234,5", ',', 1234.5)]
    [InlineData("1\u2009234", null, 1234)]
    [InlineData("1.234,5", null, 1234.5)]
    [InlineData("1,234.5", null, 1234.5)]
    [InlineData("1,234,567", null, 1234567)]
    [InlineData("0,125", null, 0.125)]
    [InlineData("1,234", ',', 1.234)]
    [InlineData("1,234", '.', 1234)]
    [InlineData("−5", null, -5)]
    [InlineData("-0,5", ',', -0.5)]
    [InlineData("+7", null, 7)]
    [InlineData(" 7\u00A0", null, 7)]
    [InlineData("1e3", null, 1000)]
    [InlineData("2,5E-3", ',', 0.0025)]
    [InlineData("5.", '.', 5)]
    [InlineData(".5", '.', 0.5)]
    public void A_number_is_read_as_people_write_it(string text, char? sign, double expected)
    {
        Assert.True(NumberText.TryParse(text, sign, out var number, out var code), code);
        Assert.Equal(expected, number);
    }

    [Theory]
    [InlineData("", null, "not-a-number")]
    [InlineData("tolv", null, "not-a-number")]
    [InlineData("12 %", null, "not-a-number")]
    [InlineData("12,5 %", ',', "not-a-number")]
    [InlineData("1-4", null, "not-a-number")]
    [InlineData("--5", null, "not-a-number")]
    [InlineData("1 23", null, "not-a-number")]
    [InlineData("12 3456", null, "not-a-number")]
    [InlineData("1 234\u00A0567", null, "not-a-number")]
    [InlineData("2024-01-01", null, "not-a-number")]
    [InlineData("1e", null, "not-a-number")]
    [InlineData(".", '.', "not-a-number")]
    [InlineData("0x10", null, "not-a-number")]
    [InlineData("NaN", null, "not-finite")]
    [InlineData("-Infinity", null, "not-finite")]
    [InlineData("∞", null, "not-finite")]
    [InlineData("1e999", null, "not-finite")]
    [InlineData("12.5", ',', "other-decimal-sign")]
    [InlineData("12,55", '.', "other-decimal-sign")]
    [InlineData("1,234", null, "ambiguous")]
    [InlineData("1.234", null, "ambiguous")]
    public void What_is_no_number_is_refused_with_the_reason(string text, char? sign, string reason)
    {
        Assert.False(NumberText.TryParse(text, sign, out _, out var code));
        Assert.Equal("formats.number." + reason, code);
    }
}
