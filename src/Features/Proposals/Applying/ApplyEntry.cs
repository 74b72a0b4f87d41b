using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace Samplan.Proposals.Applying;

/// <summary>What somebody chose in the form.</summary>
/// <param name="IsSent">False when the form is opened for the first time.</param>
/// <param name="Taken">Numbers of proposals.</param>
/// <param name="Choices">By conflict, the id of the change that does not count.</param>
internal sealed record ApplyEntry(bool IsSent, int? Edition, IReadOnlyList<int> Taken, IReadOnlyDictionary<string, string> Choices, string Title)
{
    public static ApplyEntry Of(IEnumerable<KeyValuePair<string, StringValues>> sent)
    {
        var fields = sent.ToDictionary(field => field.Key, field => field.Value, StringComparer.Ordinal);
        return new ApplyEntry(
            fields.ContainsKey("title"),
            NumberOf($"{fields.GetValueOrDefault("edition")}"),
            [.. fields.GetValueOrDefault("proposal").Select(one => NumberOf(one ?? "")).OfType<int>().Distinct()],
            fields
                .Where(field => field.Key.StartsWith("conflict-", StringComparison.Ordinal))
                .ToDictionary(field => field.Key, field => $"{field.Value}", StringComparer.Ordinal),
            $"{fields.GetValueOrDefault("title")}"
        );
    }

    private static int? NumberOf(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
