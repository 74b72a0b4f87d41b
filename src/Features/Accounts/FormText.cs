using Microsoft.AspNetCore.Http;
using Samplan.Kernel;

namespace Samplan.Accounts;

/// <summary>What stands in a form's fields.</summary>
internal static class FormText
{
    private const int LongestLine = 200;
    private const int LongestText = 4_000;

    /// <summary>The field without blanks around it, null where it is empty.</summary>
    public static string? Find(this IFormCollection form, string field) => form[field].ToString().Trim() is { Length: > 0 } text ? text : null;

    /// <summary>As it was typed: a password may begin with a blank.</summary>
    public static string Exactly(this IFormCollection form, string field) => form[field].ToString();

    /// <summary>Refused when it is too long or holds what no line holds.</summary>
    public static Refusal? CheckLine(string? text) =>
        text is null || (text.Length <= LongestLine && !text.Any(char.IsControl)) ? null : Refusal.Of("accounts.line-wrong", ("length", $"{LongestLine}"));

    public static Refusal? CheckText(string? text) =>
        text is null || text.Length <= LongestText ? null : Refusal.Of("accounts.text-long", ("length", $"{LongestText}"));
}
