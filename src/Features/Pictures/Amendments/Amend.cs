using Samplan.Kernel;
using Samplan.Pictures.Contracts;
using Samplan.Pictures.Nodes;

namespace Samplan.Pictures.Amendments;

/// <summary>Somebody sets a class or a value by hand: with a reason and a name, or not at all.</summary>
internal sealed class Amend(AmendmentStore store, TimeProvider clock)
{
    private const int LongestReason = 4_000;
    private const int LongestName = 200;

    public async Task<Outcome<AmendmentRecord>> MakeAsync(PictureBook? book, AmendmentRequest request)
    {
        if (book is null)
            return new Refusal("pictures.not-built");
        var found = book.FindPlace(request.Place);
        if (found.Value is not { } place)
            return found.Refusal!;
        if (Check(book, request) is { } refusal)
            return refusal;
        var amendment = new AmendmentRecord(
            Guid.CreateVersion7(clock.GetUtcNow()).ToString("n"),
            place.Id,
            request.Class is null ? null : KnownClasses.KeyOf(book.Ruleset, request.Class),
            request.Indicator,
            request.Value,
            request.Reason!.Trim(),
            request.By!.Trim(),
            clock.GetUtcNow(),
            null
        );
        await store.AddAsync(amendment);
        return amendment;
    }

    public async Task<Outcome<AmendmentRecord>> WithdrawAsync(string id)
    {
        if (!await store.WithdrawAsync(id, clock.GetUtcNow()))
            return Refusal.Of("pictures.no-amendment", ("id", id));
        return (await store.ListAsync()).Single(amendment => amendment.Id == id);
    }

    private static Refusal? Check(PictureBook book, AmendmentRequest request)
    {
        if (string.IsNullOrWhiteSpace(request.Reason))
            return new Refusal("pictures.reason-missing");
        if (string.IsNullOrWhiteSpace(request.By))
            return new Refusal("pictures.name-missing");
        if (request.Reason.Length > LongestReason || request.By.Length > LongestName)
            return new Refusal("pictures.too-long");
        if (request.Class is null == request.Indicator is null)
            return new Refusal("pictures.class-or-value");
        if (request.Class is { } named && book.Ruleset.FindClass(KnownClasses.KeyOf(book.Ruleset, named)) is null)
            return Refusal.Of("pictures.no-class", ("class", named), ("classes", string.Join(", ", book.Ruleset.Classes.Select(one => one.Name.Swedish))));
        if (request.Indicator is not { } key)
            return null;
        if (book.Ruleset.FindIndicator(key) is null)
            return Refusal.Of("pictures.no-indicator", ("indicator", key), ("indicators", string.Join(", ", book.Ruleset.Indicators.Select(one => one.Key))));
        return request.Value is { } value && double.IsFinite(value) ? null : Refusal.Of("pictures.value-missing", ("indicator", key));
    }
}
