using Samplan.Analyses.Contracts;
using Samplan.Kernel;
using Samplan.Pictures.Contracts;
using Samplan.Pictures.Nodes;
using Samplan.Storage;

namespace Samplan.Pictures.Amendments;

/// <summary>Somebody sets a class or a value by hand: with a reason and a name, or not at all.</summary>
internal sealed class Amend(AmendmentStore store, IDerivations derivations, TimeProvider clock)
{
    private const int LongestReason = 4_000;
    private const int LongestName = 200;

    /// <summary>Kept now; it counts from the next build.</summary>
    public async Task<Outcome<AmendmentRecord>> MakeAsync(PictureBook? book, AmendmentRequest request)
    {
        var drafted = Draft(book, request);
        if (drafted.Value is { } amendment)
            await store.AddAsync(amendment);
        return drafted;
    }

    /// <summary>Kept together with the picture that it gives; where that cannot be built, neither is.</summary>
    public async Task<Outcome<AmendmentRecord>> MakeAndBuildAsync(PictureBook? book, AmendmentRequest request, CancellationToken cancellation)
    {
        var drafted = Draft(book, request);
        if (drafted.Value is not { } amendment)
            return drafted;
        var inForce = await ListInForceAsync();
        await store.NameAuthorAsync(amendment);
        try
        {
            await BuildAsync([.. inForce, amendment], session => AmendmentStore.InsertAsync(session, amendment), cancellation);
            return amendment;
        }
        catch (Exception failure)
        {
            await store.ForgetAuthorAsync(amendment.Id);
            if (failure is RefusedException refused)
                return refused.Refusals[0];
            throw;
        }
    }

    public async Task<Outcome<AmendmentRecord>> WithdrawAsync(string id)
    {
        if (!await store.WithdrawAsync(id, clock.GetUtcNow()))
            return Refusal.Of("pictures.no-amendment", ("id", id));
        return (await store.ListAsync()).Single(amendment => amendment.Id == id);
    }

    /// <summary>Taken back together with the picture that it leaves; where that cannot be built, it stands.</summary>
    public async Task<Outcome<AmendmentRecord>> WithdrawAndBuildAsync(string id, CancellationToken cancellation)
    {
        var inForce = await ListInForceAsync();
        if (inForce.FirstOrDefault(one => one.Id == id) is not { } amendment)
            return Refusal.Of("pictures.no-amendment", ("id", id));
        var at = clock.GetUtcNow();
        try
        {
            await BuildAsync(inForce.Where(one => one.Id != id), session => AmendmentStore.WithdrawAsync(session, id, at), cancellation);
        }
        catch (RefusedException refused)
        {
            return refused.Refusals[0];
        }
        return amendment with { WithdrawnAt = at };
    }

    private Task BuildAsync(IEnumerable<AmendmentRecord> inForce, Func<DatabaseSession, Task> keep, CancellationToken cancellation) =>
        derivations.BuildWithAsync(PictureSteps.Nodes, step => ((NodesStep)step).With(inForce), keep, cancellation);

    private async Task<IReadOnlyList<AmendmentRecord>> ListInForceAsync() => [.. (await store.ListAsync()).Where(one => one.IsInForce)];

    private Outcome<AmendmentRecord> Draft(PictureBook? book, AmendmentRequest request)
    {
        if (book is null)
            return new Refusal("pictures.not-built");
        var found = book.FindPlace(request.Place);
        if (found.Value is not { } place)
            return found.Refusal!;
        if (Check(book, request) is { } refusal)
            return refusal;
        return new AmendmentRecord(
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
