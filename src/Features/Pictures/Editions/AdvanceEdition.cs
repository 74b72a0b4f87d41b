using Samplan.Kernel;
using Samplan.Pictures.Contracts;

namespace Samplan.Pictures.Editions;

/// <summary>An edition goes from status to status, only forward.</summary>
internal sealed class AdvanceEdition(EditionStore editions, TimeProvider clock)
{
    private const int LongestWord = 200;
    private const int LongestNote = 4_000;

    public async Task<Outcome<Edition>> AdvanceAsync(EditionStatusRequest request)
    {
        var known = await editions.ListAsync();
        if (known.FirstOrDefault(edition => edition.Number == request.Number) is not { } edition)
            return Refusal.Of("pictures.no-edition", ("number", $"{request.Number}"));
        if (Check(edition, request) is { } refusal)
            return refusal;
        await editions.LogAsync(Decide(edition, known, request, clock.GetUtcNow()));
        return (await editions.FindAsync(request.Number))!;
    }

    /// <summary>The lines that the step adds to the logs: its own, and that of the edition it takes the place of.</summary>
    private static List<(int Edition, EditionStatusEntry Entry)> Decide(
        Edition edition,
        IReadOnlyList<Edition> known,
        EditionStatusRequest request,
        DateTimeOffset now
    )
    {
        var lines = new List<(int, EditionStatusEntry)>
        {
            (edition.Number, new(request.Status, now, Given(request.Decision), Given(request.Paragraph)?.TrimStart('§', ' '), Given(request.Note), null)),
        };
        if (request.Status == EditionStatus.Adopted)
        {
            lines.AddRange(
                known
                    .Where(other => other.Status == EditionStatus.Adopted && other.TargetYear == edition.TargetYear)
                    .Select(other => (other.Number, new EditionStatusEntry(EditionStatus.Replaced, now, null, null, null, edition.Number)))
            );
        }
        return lines;
    }

    private static Refusal? Check(Edition edition, EditionStatusRequest request)
    {
        if (request.Status <= edition.Status)
            return Refusal.Of("pictures.edition-only-forward", ("number", $"{edition.Number}"));
        if (request.Status == EditionStatus.Adopted && string.IsNullOrWhiteSpace(request.Decision))
            return new Refusal("pictures.edition-decision-missing");
        return request.Decision?.Length > LongestWord || request.Paragraph?.Length > LongestWord || request.Note?.Length > LongestNote
            ? new Refusal("pictures.edition-words-long")
            : null;
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
