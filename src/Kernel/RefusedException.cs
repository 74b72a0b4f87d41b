namespace Samplan.Kernel;

/// <summary>
/// Carries refusals out of code that streams and cannot return an <see cref="Outcome{T}"/> (a reader in the middle of a file).
/// Caught at the door of the use case, never elsewhere.
/// </summary>
public sealed class RefusedException(params IReadOnlyList<Refusal> refusals) : Exception(refusals[0].Code)
{
    public IReadOnlyList<Refusal> Refusals { get; } = refusals;
}
