using Microsoft.AspNetCore.Http;
using Samplan.Accounts.Contracts;

namespace Samplan.Dialogue.Comments;

/// <summary>What somebody sent in a form about comments, kept when it was refused.</summary>
/// <param name="Answers">The comment that is answered or acted on; null for a new thread.</param>
/// <param name="Mention">Somebody chosen from the list of suggestions, as it stands there.</param>
internal sealed record CommentEntry(int? Answers, string Organisation, Visibility? Visibility, string Text, string Mention, int Version)
{
    public static CommentEntry Of(IFormCollection form, int? answers) =>
        new(
            answers,
            $"{form["organisation"]}",
            Enum.TryParse<Visibility>(form["visibility"], out var visibility) && Enum.IsDefined(visibility) ? visibility : null,
            $"{form["text"]}",
            $"{form["mention"]}".Trim(),
            int.TryParse(form["version"], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var version)
                ? version
                : 0
        );
}
